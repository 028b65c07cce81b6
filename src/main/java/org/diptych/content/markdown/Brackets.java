package org.diptych.content.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** What brackets mean besides links: notes {@code [^1]}, words with attributes {@code [words]{lang=en}}, unknown names. */
final class Brackets implements LinkProcessor {
    /** Where a note belongs. */
    static final class NoteMark extends CustomNode {
        private final String label;

        NoteMark(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Words that carry attributes. */
    static final class Words extends CustomNode {}

    /** {@code [words][name]} with a name that no address has. */
    static final class Unnamed extends CustomNode {
        private final String name;

        Unnamed(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        if (link.destination() != null || link.marker() != null) {
            return LinkResult.none();
        }
        String text = link.text(scanner);
        if (text.length() > 1 && text.charAt(0) == '^' && text.indexOf(' ') < 0) {
            return LinkResult.replaceWith(new NoteMark(text.substring(1)), link.afterTextBracket());
        }
        @Nullable String label = link.label();
        boolean named = label != null && !label.isEmpty();
        if (context.getDefinition(LinkReferenceDefinition.class, named ? label : text) != null) {
            return LinkResult.none();
        }
        if (named) {
            return LinkResult.wrapTextIn(new Unnamed(label), scanner.position());
        }
        return hasAttributes(scanner) ? LinkResult.wrapTextIn(new Words(), link.afterTextBracket()) : LinkResult.none();
    }

    private static boolean hasAttributes(Scanner scanner) {
        Position start = scanner.position();
        if (!scanner.next('{') || scanner.find('}') < 0) {
            return false;
        }
        scanner.next();
        return Attributes.read(scanner.getSource(start, scanner.position()).getContent()) != null;
    }
}
