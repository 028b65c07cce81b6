package org.diptych.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.diptych.content.FieldValue;
import org.diptych.content.Record;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.language.Language;
import org.diptych.value.Indicator;
import org.diptych.value.Value;

/**
 * Texts that stand twice: a long paragraph copied from one record to another, an item that a list holds two times, an
 * indicator that a record has under two ids. Short sentences and texts of other records may well be alike.
 */
final class RepetitionCheck {
    /** Nothing shorter counts as copied from elsewhere. */
    private static final int LONG = 200;

    private final Diagnostics diagnostics;

    /** Nothing shorter says what is measured. */
    private static final int MEASURE = 10;

    /** Long paragraphs by their words: the first place of each, and the record it stands in. */
    private final Map<String, Place> paragraphs = new HashMap<>();

    RepetitionCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    private record Place(String record, Paragraph paragraph) {}

    /** A long paragraph: its language and words, and where it stands. */
    record Paragraph(String words, Writing writing, Language language, MarkdownOutline.Block block) {
        SourcePosition at() {
            return writing.at(language, block.from(), Math.min(block.to(), block.from() + 20));
        }
    }

    /** Looks at the lists of one record, and finds its long paragraphs. Safe for threads. */
    List<Paragraph> look(Record record, List<Writing> writings) {
        List<Paragraph> found = new ArrayList<>();
        for (Writing writing : writings) {
            if (writing.isProse()) {
                for (Language language : Language.ALL) {
                    for (MarkdownOutline.Block block :
                            writing.outline().in(language).blocks()) {
                        look(writing, language, block, found);
                    }
                }
            }
        }
        for (FieldValue field : record.fields().values()) {
            if (field.value() instanceof Value.Indicators indicators && !field.inherited()) {
                indicators(indicators.indicators());
            }
        }
        return found;
    }

    private void look(Writing writing, Language language, MarkdownOutline.Block block, List<Paragraph> found) {
        switch (block.kind()) {
            case PARAGRAPH -> {
                String words = block.text().length() < LONG ? "" : words(block.text());
                if (words.length() >= LONG) {
                    found.add(new Paragraph(language.code() + words, writing, language, block));
                }
            }
            case BULLETS, NUMBERS -> items(writing, language, block);
            default -> {}
        }
        block.children().forEach(child -> look(writing, language, child, found));
    }

    /** Compares the paragraphs of a record with those before; records come in the order of the publication. */
    void compare(Record record, List<Paragraph> found) {
        for (Paragraph paragraph : found) {
            Place first = paragraphs.putIfAbsent(paragraph.words(), new Place(record.id(), paragraph));
            if (first != null) {
                diagnostics.report(
                        Rule.REPEATED_TEXT,
                        paragraph.at(),
                        "This paragraph stands in `" + first.record() + "` too, word for word.",
                        "its first place is " + first.paragraph().at() + ".",
                        "say it once and refer to it: `[](#" + first.record() + ")`.");
            }
        }
    }

    private void items(Writing writing, Language language, MarkdownOutline.Block list) {
        Map<String, MarkdownOutline.Block> seen = new HashMap<>();
        for (MarkdownOutline.Block item : list.children()) {
            String words = words(all(item));
            if (!words.isEmpty() && seen.putIfAbsent(words, item) != null) {
                diagnostics.report(
                        Rule.REPEATED_TEXT,
                        writing.at(language, item.from(), item.to()),
                        "The list holds this item twice.",
                        "take one out.");
            }
        }
    }

    private void indicators(List<Indicator> indicators) {
        Set<String> seen = new HashSet<>();
        for (Indicator indicator : indicators) {
            var description = indicator.description();
            String words = description == null ? "" : words(description.fr().text());
            if (description != null && words.length() >= MEASURE && !seen.add(words)) {
                diagnostics.report(
                        Rule.REPEATED_TEXT,
                        description.fr().at(),
                        "The indicator `" + indicator.id() + "` says what another one here says.",
                        "take one out.");
            }
        }
    }

    private static String all(MarkdownOutline.Block block) {
        List<String> texts = new ArrayList<>(List.of(block.text()));
        block.children().forEach(child -> texts.add(all(child)));
        return String.join(" ", texts);
    }

    /** The words alone: neither signs nor capitals make a text another one. */
    private static String words(String text) {
        char[] words = new char[text.length()];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && length > 0) {
                    words[length++] = ' ';
                }
                words[length++] = c;
                gap = false;
            } else {
                gap = true;
            }
        }
        return new String(words, 0, length).toLowerCase(Locale.ROOT);
    }
}
