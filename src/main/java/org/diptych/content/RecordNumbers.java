package org.diptych.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.diptych.kind.Numbering;
import org.diptych.kind.RecordType;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/** The printed numbers of the records of a publication, computed from their places. */
public final class RecordNumbers {
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private final Map<String, Numeral> numbers = new HashMap<>();
    private final Map<String, Numeral> sections = new HashMap<>();

    private RecordNumbers() {}

    /** Numbers a tree of records; items of list fields are numbered before children. */
    static RecordNumbers of(Record root) {
        RecordNumbers all = new RecordNumbers();
        all.walk(root, new Counters(null), new Counters(null), new Above("", ""));
        return all;
    }

    /**
     * A number in the series of its record.
     *
     * @param bare without word and final dot, as numbers below it begin
     * @param printed with prefix and final dot, without word
     * @param word before it
     */
    private record Numeral(String bare, String printed, Optional<Localized<String>> word) {}

    /** The numbers that those of children begin with. */
    private record Above(String number, String section) {}

    /** Counters that begin anew under each record, and those of the whole publication. */
    private static final class Counters {
        private final @Nullable Counters publication;
        private final Map<String, Integer> values = new HashMap<>();

        Counters(@Nullable Counters publication) {
            this.publication = publication;
        }

        Counters below() {
            return new Counters(publication == null ? this : publication);
        }

        int next(Numbering numbering) {
            boolean whole = numbering.restart() == Numbering.Restart.PUBLICATION;
            Counters counters = whole && publication != null ? publication : this;
            return counters.values.merge(numbering.counter(), 1, Integer::sum);
        }
    }

    private void walk(Record record, Counters counters, Counters sectionCounters, Above above) {
        Numeral number = number(record.type().numbering(), counters, above.number());
        Numeral section = number(record.type().section(), sectionCounters, above.section());
        numbers.putIfAbsent(record.id(), number);
        sections.putIfAbsent(record.id(), section);
        // A record without a number of its own hands on the one above it.
        Above here = new Above(
                number.bare().isEmpty() ? above.number() : number.bare(),
                section.bare().isEmpty() ? above.section() : section.bare());
        Counters below = counters.below();
        Counters sectionsBelow = sectionCounters.below();
        for (FieldValue field : record.fields().values()) {
            if (field.value() instanceof Records items && !field.inherited()) {
                items.records().forEach(item -> walk(item, below, sectionsBelow, here));
            }
        }
        record.children().forEach(child -> walk(child, below, sectionsBelow, here));
    }

    private static Numeral number(Optional<Numbering> numbering, Counters counters, String above) {
        if (numbering.isEmpty()) {
            return new Numeral("", "", Optional.empty());
        }
        Numbering series = numbering.get();
        String own = series.style() == Numbering.Style.NONE
                ? ""
                : series.prefix() + written(series.style(), counters.next(series));
        String before = series.parent() ? above : "";
        String bare = before.isEmpty() || own.isEmpty() ? before + own : before + series.separator() + own;
        return new Numeral(bare, bare.isEmpty() || !series.finalDot() ? bare : bare + ".", series.word());
    }

    /** A counter in a style: 4 is {@code 4}, {@code IV}, {@code iv}, {@code d}, {@code D}. */
    static String written(Numbering.Style style, int value) {
        return switch (style) {
            case DECIMAL -> Integer.toString(value);
            case ROMAN -> roman(value).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(value);
            case LETTERS -> letters(value);
            case UPPER_LETTERS -> letters(value).toUpperCase(Locale.ROOT);
            case NONE -> "";
        };
    }

    private static String roman(int value) {
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN_SIGNS[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }

    /** a to z, then aa, ab, and so on. */
    private static String letters(int value) {
        StringBuilder text = new StringBuilder();
        for (int rest = value; rest > 0; rest = (rest - 1) / 26) {
            text.insert(0, (char) ('a' + (rest - 1) % 26));
        }
        return text.toString();
    }

    /** The number of a record in its own series, with its word where it has one ("Chapitre I"); empty if unnumbered. */
    public Optional<Localized<String>> number(Record record) {
        return printed(numbers.get(record.id()));
    }

    /** The number of its place in the document; empty if it has none. */
    public Optional<Localized<String>> sectionNumber(Record record) {
        return printed(sections.get(record.id()));
    }

    private static Optional<Localized<String>> printed(@Nullable Numeral number) {
        if (number == null || number.printed().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(number.word()
                .map(word -> word.map(text -> text + " " + number.printed()))
                .orElse(Localized.same(number.printed())));
    }

    /** Its heading: number and title apart. */
    public Localized<Heading> heading(Record record) {
        return new Localized<>(heading(record, Language.FR), heading(record, Language.NL));
    }

    private Heading heading(Record record, Language language) {
        String pattern = pattern(record, language);
        int title = pattern.indexOf("{title}");
        String before = title < 0 ? pattern : pattern.substring(0, title);
        String after = title < 0 ? "" : pattern.substring(title + "{title}".length());
        return new Heading(
                filled(before, record, language).strip(),
                title < 0 ? "" : record.title().in(language),
                spaced(after, filled(after, record, language).strip()));
    }

    /** What follows the title keeps the blank before it. */
    private static String spaced(String pattern, String text) {
        return text.isEmpty() || !Character.isWhitespace(pattern.charAt(0)) ? text : " " + text;
    }

    private String pattern(Record record, Language language) {
        RecordType type = record.type();
        if (type.heading().isPresent()) {
            return type.heading().get().in(language);
        }
        String own =
                type.abbreviation().isPresent() && number(record).isPresent() ? "{abbreviation} {number}" : "{number}";
        return sectionNumber(record).isPresent() ? "{section} " + own + " {title}" : own + " {title}";
    }

    /** A part of a pattern with its names replaced; the blanks and signs around an empty one go with it. */
    private String filled(String pattern, Record record, Language language) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String value = value(pattern.substring(open + 1, close), record, language);
            String between = pattern.substring(from, open);
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? between.stripLeading() : between).append(value);
            }
            from = close + 1;
        }
        String rest = pattern.substring(from);
        return text.isEmpty() && !pattern.startsWith(rest) ? "" : text + rest;
    }

    private String value(String name, Record record, Language language) {
        return switch (name) {
            case "section" ->
                sectionNumber(record).map(words -> words.in(language)).orElse("");
            case "number" -> number(record).map(words -> words.in(language)).orElse("");
            case "abbreviation" ->
                record.type().abbreviation().map(words -> words.in(language)).orElse("");
            case "code" -> record.code().orElse("");
            default -> "";
        };
    }

    /**
     * A heading as printed: number, title, and what follows the title.
     *
     * @param number all that the pattern puts before the title; may be empty
     * @param title the title
     * @param suffix all that the pattern puts after the title; may be empty
     */
    public record Heading(String number, String title, String suffix) {}
}
