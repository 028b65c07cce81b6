package org.diptych.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Puts the values of a file together as its parser meets them, without recursion; reports keys that stand twice. */
final class TreeBuilder {
    private final Diagnostics diagnostics;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable Node root;

    TreeBuilder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Collections that are open. */
    int depth() {
        return open.size();
    }

    void startSequence(String tag, SourcePosition at) {
        open.push(new Frame(false, tag, at));
    }

    void startMapping(String tag, SourcePosition at) {
        open.push(new Frame(true, tag, at));
    }

    /** Ends the innermost collection and adds it to the one around it. */
    Node end() {
        Node node = open.pop().toNode();
        add(node);
        return node;
    }

    void add(Node node) {
        Frame frame = open.peek();
        if (frame == null) {
            root = node;
        } else if (!frame.mapping) {
            frame.items.add(node);
        } else if (frame.key == null) {
            addKey(frame, node);
        } else {
            if (frame.keep) {
                frame.entries.add(new Node.Entry(frame.key, node));
            }
            frame.key = null;
        }
    }

    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    private void addKey(Frame frame, Node node) {
        if (!(node instanceof Node.Scalar key)) {
            diagnostics.report(Rule.SYNTAX, node.at(), "A key must be a text, not " + node.description() + ".");
            frame.key = Node.Scalar.of("", node.at());
            frame.keep = false;
            return;
        }
        frame.key = key;
        SourcePosition first = frame.keys.putIfAbsent(key.text(), key.at());
        frame.keep = first == null;
        if (first != null) {
            diagnostics.report(
                    Rule.DUPLICATE_KEY,
                    key.at(),
                    "`" + key.text() + "` stands twice here; it was first given on line " + first.line() + ".",
                    "keep one of the two.");
        }
    }

    private static final class Frame {
        private final boolean mapping;
        private final String tag;
        private final SourcePosition at;
        private final List<Node> items = new ArrayList<>();
        private final List<Node.Entry> entries = new ArrayList<>();
        private final Map<String, SourcePosition> keys = new HashMap<>();
        private Node.@Nullable Scalar key;
        private boolean keep = true;

        Frame(boolean mapping, String tag, SourcePosition at) {
            this.mapping = mapping;
            this.tag = tag;
            this.at = at;
        }

        Node toNode() {
            return mapping ? new Node.Mapping(entries, tag, at) : new Node.Sequence(items, tag, at);
        }
    }
}
