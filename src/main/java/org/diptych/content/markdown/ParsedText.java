package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Block;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** A text as a tree, with what belongs together in it: attributes and what they are of, marks of notes and the notes. */
final class ParsedText {
    private final String text;
    private final Node root;
    private final IdentityHashMap<Node, List<Attributes>> attributes = new IdentityHashMap<>();
    private final Map<String, NoteBlock> notes = new HashMap<>();

    ParsedText(String text, Node root) {
        this.text = text;
        this.root = root;
        if (text.indexOf('{') >= 0 || text.indexOf("[^") >= 0 || text.indexOf(':') >= 0) {
            gatherNotes(root);
            gather(root);
        }
    }

    private void gatherNotes(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof NoteBlock note) {
                notes.putIfAbsent(note.label(), note);
            }
            if (child instanceof Block) {
                gatherNotes(child);
            }
        }
    }

    private void gather(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Attributes written ->
                    attributes
                            .computeIfAbsent(owner(written), node -> new ArrayList<>())
                            .add(written);
                case Brackets.NoteMark mark -> {
                    NoteBlock note = notes.get(mark.label());
                    if (note != null) {
                        note.use();
                    }
                }
                case Definitions list -> {
                    join(list);
                    gather(list);
                }
                default -> gather(child);
            }
        }
    }

    /** Terms below a blank line go on with the list above. */
    private static void join(Definitions list) {
        while (list.getNext() instanceof Definitions more) {
            for (Node child = more.getFirstChild(); child != null; child = more.getFirstChild()) {
                list.appendChild(child);
            }
            more.getSourceSpans().forEach(list::addSourceSpan);
            more.unlink();
        }
    }

    /** What attributes are of: the words, link, image or code right before them, else the block around them. */
    private static Node owner(Attributes written) {
        Node before = written.getPrevious();
        if (before instanceof Attributes earlier) {
            return owner(earlier);
        }
        if (before != null
                && !(before instanceof Text || before instanceof SoftLineBreak || before instanceof HardLineBreak)) {
            return before;
        }
        Node block = written.getParent();
        boolean alone = before == null && written.getNext() == null && block instanceof Paragraph;
        return alone && block.getPrevious() != null ? block.getPrevious() : block;
    }

    String text() {
        return text;
    }

    Node root() {
        return root;
    }

    /** The attributes of a node. */
    List<Attributes> attributes(Node node) {
        return attributes.getOrDefault(node, List.of());
    }

    /** All attributes. */
    Iterable<List<Attributes>> attributes() {
        return attributes.values();
    }

    /** The note of a mark; null where there is none. */
    @Nullable
    NoteBlock note(Brackets.NoteMark mark) {
        return notes.get(mark.label());
    }

    /** The marks that a node was written with. */
    String written(Node node) {
        return text.substring(Lines.from(node), Lines.to(node));
    }

    /** Where the address of a link or image begins, or its own beginning where none is written after it. */
    int addressFrom(Node link) {
        Node last = link.getLastChild();
        int from = last == null ? Lines.from(link) : Lines.to(last);
        int to = Lines.to(link);
        int open = text.indexOf("](", from);
        if (open < 0 || open >= to) {
            return Lines.from(link);
        }
        int at = open + 2;
        while (at < to && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '<')) {
            at++;
        }
        return at;
    }

    /** Where the address ends that begins at {@link #addressFrom}. */
    int addressTo(Node link) {
        int from = addressFrom(link);
        int to = Lines.to(link);
        if (from == Lines.from(link)) {
            return to;
        }
        boolean pointed = text.charAt(from - 1) == '<';
        int depth = 0;
        int at = from;
        while (at < to - 1) {
            char c = text.charAt(at);
            if (pointed ? c == '>' : Character.isWhitespace(c) || (c == ')' && depth == 0)) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
        }
        return at;
    }
}
