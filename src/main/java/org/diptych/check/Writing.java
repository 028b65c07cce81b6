package org.diptych.check;

import java.util.List;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.content.markdown.MarkdownTexts;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.Passage;

/**
 * One text in both languages, wherever a record holds it.
 *
 * @param field the name of the field it stands in
 * @param isProse whether it is Markdown
 */
record Writing(String field, Localized<Passage> text, boolean isProse, Localized<MarkdownOutline> outline) {
    static Writing prose(String field, Localized<Passage> text, MarkdownTexts texts) {
        return new Writing(field, text, true, text.map(passage -> texts.outline(passage.text())));
    }

    /** A text that is not Markdown is one paragraph. */
    static Writing line(String field, Localized<Passage> text) {
        return new Writing(field, text, false, text.map(Writing::paragraph));
    }

    private static MarkdownOutline paragraph(Passage passage) {
        String text = passage.text();
        return new MarkdownOutline(
                List.of(new MarkdownOutline.Block(
                        MarkdownOutline.Kind.PARAGRAPH, "", List.of(), text, 0, text.length())),
                List.of());
    }

    /** Whether it was typed once for both languages. */
    boolean isShared() {
        return text.fr().at().equals(text.nl().at());
    }

    /** Whether both languages have something. */
    boolean isComplete() {
        return !text.fr().isBlank() && !text.nl().isBlank();
    }

    SourcePosition at(Language language, int from, int to) {
        return text.in(language).position(from, to);
    }

    /** The place of some words of a block; of the start of the block where they are not typed so. */
    SourcePosition at(Language language, MarkdownOutline.Block block, String words) {
        String source = text.in(language).text();
        int found = source.indexOf(words, block.from());
        return found >= 0 && found < Math.max(block.to(), block.from() + 1)
                ? at(language, found, found + words.length())
                : at(language, block.from(), block.from() + 1);
    }
}
