package org.diptych.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.content.Record;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.kind.RecordType;
import org.diptych.language.Language;
import org.diptych.value.Value;

/** Editorial codes, and the numbers that Diptych gives: each in its place and none left out. */
final class CodeCheck {
    /** A code that ends in a number: {@code M.12}, {@code CQD 14}. */
    private static final Pattern SERIES = Pattern.compile("(.*?)(\\d{1,6})\\.?");

    /** A number at the head of a title: {@code IV.1.2.}, {@code 3.1 –}, {@code b)}. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:[IVXLC]+\\.)?\\d+(?:\\.\\d+)+\\.?[\\s\u00a0]*[:–-]?[\\s\u00a0]+|(?:[IVXLC]+|[a-z]|\\d+)[.)][\\s\u00a0]+");

    private CodeCheck() {}

    static void check(Record record, Diagnostics diagnostics) {
        if (record.type().expectsCode() && record.code().isEmpty()) {
            diagnostics.report(
                    Rule.MISSING_CODE,
                    record.at(),
                    "The `" + record.type().name() + "` `" + record.id() + "` has no `code`.",
                    "add `code:`, or take `expects-code` out of the kind.");
        }
        title(record, diagnostics);
        series(record.children(), diagnostics);
    }

    /** A number that Diptych prints is not typed as well. */
    private static void title(Record record, Diagnostics diagnostics) {
        RecordType type = record.type();
        if ((type.numbering().isEmpty() && type.section().isEmpty())
                || !(record.field(type.title()).map(field -> field.value()).orElse(null) instanceof Value.Text title)) {
            return;
        }
        for (Language language : Language.ALL) {
            String text = title.text().in(language).text();
            int end = numberEnd(text, type.abbreviation().map(words -> words.in(language)));
            if (end > 0) {
                diagnostics.report(
                        Rule.TYPED_NUMBER,
                        title.text().in(language).position(0, end),
                        "The title begins with `" + text.substring(0, end).strip()
                                + "`, and its number is printed anyway.",
                        "leave it out: numbers are counted.");
            }
        }
    }

    private static int numberEnd(String text, Optional<String> abbreviation) {
        Matcher number = NUMBER.matcher(text);
        if (number.lookingAt()) {
            return number.end();
        }
        if (abbreviation.isPresent() && text.startsWith(abbreviation.get() + " ")) {
            int start = abbreviation.get().length() + 1;
            int end = start;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
                end++;
            }
            return end > start ? end : 0;
        }
        return 0;
    }

    /** Codes of brothers that count on: none is missing, none stands twice. */
    private static void series(List<Record> brothers, Diagnostics diagnostics) {
        Map<String, TreeMap<Integer, Record>> series = new LinkedHashMap<>();
        for (Record record : brothers) {
            Matcher code = SERIES.matcher(record.code().orElse(""));
            if (code.matches()) {
                Record other = series.computeIfAbsent(
                                record.type().name() + " " + code.group(1), prefix -> new TreeMap<>())
                        .putIfAbsent(Integer.parseInt(code.group(2)), record);
                if (other != null) {
                    diagnostics.report(
                            Rule.CODE_SERIES,
                            record.at(),
                            "The code `" + record.code().get() + "` is that of `" + other.id() + "` too, at "
                                    + other.at() + ".",
                            "give one of them another code.");
                }
            }
        }
        series.values().forEach(codes -> gaps(codes, diagnostics));
    }

    private static void gaps(NavigableMap<Integer, Record> codes, Diagnostics diagnostics) {
        for (Map.Entry<Integer, Record> entry : codes.entrySet()) {
            Map.Entry<Integer, Record> before = codes.lowerEntry(entry.getKey());
            // A series of three at least; years and other numbers that do not count on leave larger gaps.
            if (codes.size() >= 3 && before != null && entry.getKey() - before.getKey() == 2) {
                diagnostics.report(
                        Rule.CODE_SERIES,
                        entry.getValue().at(),
                        "The codes go from `" + before.getValue().code().orElse("") + "` to `"
                                + entry.getValue().code().orElse("") + "`: one between them is missing.",
                        "give the next code, or say with `# accept code-series: …` why it is left out.");
            }
        }
    }
}
