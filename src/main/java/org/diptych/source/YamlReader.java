package org.diptych.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML to {@link Node}, from the parser's events: no value is interpreted, nothing recurses. */
final class YamlReader {
    /** Characters that the library looks at before it moves them; most files are smaller. */
    private static final int BUFFER = 1 << 14;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setBufferSize(BUFFER)
            .setCodePointLimit((int) SourceReader.MAXIMUM_SIZE)
            .build();

    private final SourceText source;
    private final int base;
    private final String yaml;
    private final boolean wide;
    private final Diagnostics diagnostics;
    private final TreeBuilder tree;
    private final Map<String, Node> anchors = new HashMap<>();
    private final Deque<Optional<String>> openAnchors = new ArrayDeque<>();
    private int nodes;

    YamlReader(SourceText source, int from, int to, Diagnostics diagnostics) {
        this.source = source;
        this.base = from;
        this.yaml = source.text().substring(from, to);
        this.wide = isWide(yaml);
        this.diagnostics = diagnostics;
        this.tree = new TreeBuilder(diagnostics);
    }

    /** Whether some character takes two UTF-16 units, so that the library counts otherwise than editors do. */
    private static boolean isWide(String yaml) {
        for (int i = 0; i < yaml.length(); i++) {
            if (Character.isSurrogate(yaml.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    Optional<Node> read() {
        try {
            return events(new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml)));
        } catch (MarkedYamlEngineException e) {
            SourcePosition at =
                    e.getProblemMark().map(mark -> position(mark, 1)).orElse(end());
            diagnostics.add(YamlProblem.of(e, at, e.getContextMark().map(mark -> position(mark, 1))));
        } catch (ReaderException e) {
            diagnostics.report(
                    Rule.SYNTAX,
                    source.position(base + utf16(e.getPosition()), 1),
                    String.format("The character U+%04X may not stand in YAML.", e.getCodePoint()),
                    "remove it; it is usually invisible.");
        } catch (YamlEngineException e) {
            diagnostics.report(Rule.SYNTAX, SourcePosition.ofFile(source.path()), "The file is not YAML.");
        }
        return Optional.empty();
    }

    private Optional<Node> events(ParserImpl parser) {
        int documents = 0;
        while (parser.hasNext()) {
            Event event = parser.next();
            switch (event.getEventId()) {
                case Scalar -> scalar((ScalarEvent) event);
                case MappingStart, SequenceStart -> {
                    if (!start((CollectionStartEvent) event)) {
                        return Optional.empty();
                    }
                }
                case MappingEnd, SequenceEnd -> {
                    Node node = tree.end();
                    openAnchors.pop().ifPresent(name -> anchors.put(name, node));
                }
                case Alias -> {
                    if (!alias((AliasEvent) event)) {
                        return Optional.empty();
                    }
                }
                case DocumentStart -> {
                    documents++;
                    if (documents == 2) {
                        diagnostics.report(
                                Rule.SYNTAX,
                                position(event.getStartMark(), 3),
                                "A second document starts here; a file holds one.",
                                "write several records as a list, or each in a file.");
                        return tree.root();
                    }
                }
                default -> {
                    // Stream and document ends, comments.
                }
            }
        }
        return tree.root();
    }

    private void scalar(ScalarEvent event) {
        int from = offset(event.getStartMark());
        int to = Math.max(from, offset(event.getEndMark()));
        Node.Style style = switch (event.getScalarStyle()) {
            case PLAIN -> Node.Style.PLAIN;
            case LITERAL, FOLDED -> Node.Style.BLOCK;
            case DOUBLE_QUOTED, SINGLE_QUOTED, JSON_SCALAR_STYLE -> Node.Style.QUOTED;
        };
        int body = style == Node.Style.BLOCK ? Math.min(to, endOfLine(from)) : from;
        Span span = new Span(source, body, to);
        SourcePosition at = source.position(from, Math.max(1, to - from));
        Node.Scalar scalar = new Node.Scalar(event.getValue(), style, tag(event.getTag()), at, span);
        count();
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), scalar));
        tree.add(scalar);
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < source.text().length() && source.text().charAt(end) != '\n') {
            end++;
        }
        return end + 1;
    }

    private boolean start(CollectionStartEvent event) {
        SourcePosition at = position(event.getStartMark(), 1);
        if (tree.depth() >= SourceReader.MAXIMUM_DEPTH) {
            diagnostics.report(
                    Rule.TOO_LARGE,
                    at,
                    "Lists and mappings are nested more than " + SourceReader.MAXIMUM_DEPTH + " deep.");
            return false;
        }
        count();
        String tag = tag(event.getTag());
        if (event.getEventId() == Event.ID.MappingStart) {
            tree.startMapping(tag, at);
        } else {
            tree.startSequence(tag, at);
        }
        openAnchors.push(event.getAnchor().map(anchor -> anchor.getValue()));
        return true;
    }

    /** An alias stands for the value of its anchor, which keeps its own place. */
    private boolean alias(AliasEvent event) {
        String name = event.getAlias().getValue();
        SourcePosition at = position(event.getStartMark(), name.length() + 1);
        Node target = anchors.get(name);
        if (target == null) {
            diagnostics.report(
                    Rule.SYNTAX,
                    at,
                    openAnchors.stream()
                                    .anyMatch(open -> open.filter(name::equals).isPresent())
                            ? "`*" + name + "` stands inside the value it stands for."
                            : "`*" + name + "` has no `&" + name + "` before it.");
            tree.add(Node.Scalar.of("", at));
            return true;
        }
        nodes += Weight.of(target, SourceReader.MAXIMUM_NODES);
        if (nodes > SourceReader.MAXIMUM_NODES) {
            diagnostics.report(Rule.TOO_LARGE, at, "Aliases make the file grow beyond all measure.");
            return false;
        }
        tree.add(target);
        return true;
    }

    private void count() {
        nodes++;
    }

    /** Only local tags mean something to us; {@code !!str} and the like say what the field says anyway. */
    private static String tag(Optional<String> tag) {
        return tag.filter(name -> name.startsWith("!") && name.length() > 1).orElse("");
    }

    private SourcePosition end() {
        return source.position(base + yaml.length(), 1);
    }

    private SourcePosition position(Optional<Mark> mark, int length) {
        return source.position(offset(mark), length);
    }

    private SourcePosition position(Mark mark, int length) {
        return source.position(offset(mark), length);
    }

    private int offset(Optional<Mark> mark) {
        return mark.map(this::offset).orElse(base);
    }

    private int offset(@Nullable Mark mark) {
        return mark == null ? base : base + utf16(mark.getIndex());
    }

    /** Marks count code points, editors UTF-16 units. */
    private int utf16(int codePoints) {
        int index = Math.max(0, codePoints);
        return wide ? yaml.offsetByCodePoints(0, Math.min(index, yaml.codePointCount(0, yaml.length()))) : index;
    }
}
