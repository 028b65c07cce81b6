package org.diptych.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Attributes in braces, {@code {#id .class lang=en}}: of the words, link or image they follow at once, else of the block. */
final class Attributes extends CustomNode {
    private final List<Attribute> all;

    private Attributes(List<Attribute> all) {
        this.all = all;
    }

    List<Attribute> all() {
        return all;
    }

    /**
     * One attribute.
     *
     * @param name {@code id} for {@code #…}, {@code class} for {@code .…}, else the name as written
     * @param from where it begins, counted from the brace
     * @param to where it ends
     */
    record Attribute(String name, String value, int from, int to) {}

    /** Reads attributes; null where the braces hold something else. */
    static @Nullable Attributes read(String braces) {
        List<Attribute> all = new ArrayList<>();
        int end = braces.length() - 1;
        int at = 1;
        while (true) {
            while (at < end && braces.charAt(at) == ' ') {
                at++;
            }
            if (at >= end) {
                break;
            }
            int from = at;
            boolean quoted = false;
            while (at < end && (quoted || braces.charAt(at) != ' ')) {
                quoted ^= braces.charAt(at) == '"';
                at++;
            }
            Attribute attribute = attribute(braces.substring(from, at), from, at);
            if (attribute == null) {
                return null;
            }
            all.add(attribute);
        }
        return all.isEmpty() ? null : new Attributes(List.copyOf(all));
    }

    private static @Nullable Attribute attribute(String written, int from, int to) {
        char first = written.charAt(0);
        if (first == '#' || first == '.') {
            String value = written.substring(1);
            return isName(value) ? new Attribute(first == '#' ? "id" : "class", value, from, to) : null;
        }
        int equals = written.indexOf('=');
        if (equals <= 0 || equals == written.length() - 1 || !isName(written.substring(0, equals))) {
            return null;
        }
        String value = written.substring(equals + 1);
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return new Attribute(
                written.substring(0, equals), quoted ? value.substring(1, value.length() - 1) : value, from, to);
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Reads what stands in braces: figures by name, views out of place, attributes. */
    static final class Factory implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position start = scanner.position();
            scanner.next();
            if (scanner.next('{')) {
                return scanner.find('}') >= 0 && scanner.next("}}")
                        ? inDoubleBraces(
                                scanner.getSource(start, scanner.position()).getContent(), scanner)
                        : ParsedInline.none();
            }
            if (scanner.find('}') < 0) {
                return ParsedInline.none();
            }
            scanner.next();
            Attributes read = read(scanner.getSource(start, scanner.position()).getContent());
            return read == null ? ParsedInline.none() : ParsedInline.of(read, scanner.position());
        }

        private static ParsedInline inDoubleBraces(String written, Scanner scanner) {
            if (written.startsWith(Fact.OPEN)) {
                return ParsedInline.of(new Fact(written), scanner.position());
            }
            return written.indexOf('\n') < 0
                    ? ParsedInline.of(new MisplacedView(written), scanner.position())
                    : ParsedInline.none();
        }
    }

    /** A view inside running text, where it cannot stand. */
    static final class MisplacedView extends CustomNode {
        private final String written;

        private MisplacedView(String written) {
            this.written = written;
        }

        String written() {
            return written;
        }
    }

    /** A figure by name in running text: {@code {{fact:record/field}}}. */
    static final class Fact extends CustomNode {
        static final String OPEN = "{{fact:";

        private final String written;

        private Fact(String written) {
            this.written = written;
        }

        /** What stands between the braces, after the colon. */
        String written() {
            return written.substring(OPEN.length(), written.length() - 2).strip();
        }
    }
}
