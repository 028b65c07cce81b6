package org.diptych.value.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.source.Node;

/** Reads conventions and reports every key that is missing, unknown or of the wrong sort. */
final class ConventionsReader {
    private static final List<String> SECTIONS =
            List.of("numbers", "patterns", "words", "months", "moments", "units", "thresholds", "typography");
    private static final List<String> NUMBERS = List.of("thousands", "group-from", "decimal", "singular");

    /** Names of patterns and the places they may hold. */
    private static final Map<String, List<String>> PATTERNS = places(
            "percentage: number",
            "amount: number euro",
            "amount-short: number",
            "date-short: d dd m mm year",
            "first-of-month:",
            "ordinal-first:",
            "ordinal: n",
            "period-days: from to",
            "period-months: from to",
            "period-years: from to",
            "period: from to",
            "and: first last",
            "elide-de:",
            "score: number most",
            "rank: ordinal",
            "amount-in: number unit euro");

    private static final Map<String, List<String>> THRESHOLDS = places(
            "by: in",
            "in: in",
            "after: definite",
            "on-time:",
            "late: delay",
            "late-at-most: delay",
            "within: delay",
            "beyond: delay",
            "at-least: quantity",
            "more-than: quantity",
            "at-most: quantity",
            "less-than: quantity",
            "from-to: low quantity",
            "from-below: low quantity",
            "is: quantity",
            "top: number");

    private static final Map<String, List<String>> MOMENTS = places(
            "day: day month year",
            "month: month year",
            "quarter: n year",
            "half-year: n year",
            "year: year",
            "winter: year",
            "spring: year",
            "summer: year",
            "autumn: year");

    private static final Map<String, List<String>> WORDS = places("continuous:", "yes:", "no:");
    private static final List<String> UNITS = List.of(
            "euro",
            "day",
            "calendar-day",
            "working-day",
            "week",
            "month",
            "quarter",
            "half-year",
            "year",
            "million",
            "billion");

    private final String file;
    private final Diagnostics diagnostics;
    private boolean failed;

    ConventionsReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    static void reportMissing(String file, Diagnostics diagnostics) {
        diagnostics.report(
                Rule.MISSING_FILE,
                SourcePosition.ofFile(file),
                "The theme has no `conventions.yaml`: nothing says how numbers and dates are written.",
                "copy it from a new project (`diptych init`).");
    }

    Optional<Conventions> read(Node root) {
        Node.Mapping languages = mapping(root, List.of("fr", "nl"));
        Conventions.OfLanguage fr = language(Language.FR, languages);
        Conventions.OfLanguage nl = language(Language.NL, languages);
        return failed ? Optional.empty() : Optional.of(new Conventions(new Localized<>(fr, nl)));
    }

    private Conventions.OfLanguage language(Language language, Node.Mapping languages) {
        Node.Mapping all = mapping(child(languages, language.code()), SECTIONS);
        Node.Mapping numbers = mapping(child(all, "numbers"), NUMBERS);
        return new Conventions.OfLanguage(
                language,
                text(child(numbers, "thousands")),
                whole(child(numbers, "group-from")),
                text(child(numbers, "decimal")),
                oneOf(child(numbers, "singular"), List.of("below-two", "one")).equals("below-two"),
                patterns(child(all, "patterns"), PATTERNS),
                patterns(child(all, "words"), WORDS),
                months(child(all, "months")),
                moments(child(all, "moments")),
                units(child(all, "units")),
                patterns(child(all, "thresholds"), THRESHOLDS),
                signs(child(all, "typography")));
    }

    private Map<String, String> patterns(Node node, Map<String, List<String>> known) {
        Node.Mapping mapping = mapping(node, List.copyOf(known.keySet()));
        Map<String, String> patterns = new LinkedHashMap<>();
        known.forEach((name, places) -> patterns.put(name, pattern(child(mapping, name), places)));
        return patterns;
    }

    /** A text with places in braces, each of which must be one that can be filled. */
    private String pattern(Node node, List<String> places) {
        String text = text(node);
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            String name = close < 0 ? text.substring(open + 1) : text.substring(open + 1, close);
            if (close < 0 || !places.contains(name)) {
                String help = places.isEmpty()
                        ? "it stands alone, without braces."
                        : "it may hold `{" + String.join("}`, `{", places) + "}`.";
                report(node.at(), "`{" + name + "}` cannot stand here.", help);
            }
        }
        return text;
    }

    private List<String> months(Node node) {
        List<String> months = texts(node);
        if (months.size() != 12 && node instanceof Node.Sequence) {
            report(node.at(), "There are " + months.size() + " months instead of 12.", "begin with January.");
        }
        return months;
    }

    private Map<String, Conventions.Forms> moments(Node node) {
        Node.Mapping mapping = mapping(node, List.copyOf(MOMENTS.keySet()));
        Map<String, Conventions.Forms> moments = new LinkedHashMap<>();
        MOMENTS.forEach((name, places) -> {
            Node.Mapping forms = mapping(child(mapping, name), List.of("plain", "in", "definite"));
            moments.put(
                    name,
                    new Conventions.Forms(
                            pattern(child(forms, "plain"), places),
                            pattern(child(forms, "in"), places),
                            pattern(child(forms, "definite"), places)));
        });
        return moments;
    }

    private Map<String, Conventions.Plural> units(Node node) {
        Node.Mapping mapping = mapping(node, UNITS);
        Map<String, Conventions.Plural> units = new LinkedHashMap<>();
        for (String name : UNITS) {
            Node.Mapping forms = mapping(child(mapping, name), List.of("one", "other"));
            units.put(name, new Conventions.Plural(text(child(forms, "one")), text(child(forms, "other"))));
        }
        return units;
    }

    private Conventions.Signs signs(Node node) {
        Node.Mapping mapping = mapping(node, List.of("quotes", "inner-quotes", "before", "after"));
        Map<Character, String> before = new LinkedHashMap<>();
        if (child(mapping, "before") instanceof Node.Mapping signs) {
            for (Node.Entry entry : signs) {
                if (entry.name().length() == 1) {
                    before.put(entry.name().charAt(0), text(entry.value()));
                } else {
                    report(entry.key().at(), "`" + entry.name() + "` is not one sign.", "name a sign such as `\":\"`.");
                }
            }
        }
        return new Conventions.Signs(
                quotes(child(mapping, "quotes")),
                quotes(child(mapping, "inner-quotes")),
                before,
                texts(child(mapping, "after")));
    }

    private Conventions.Quotes quotes(Node node) {
        Node.Mapping mapping = mapping(node, List.of("open", "close"));
        return new Conventions.Quotes(text(child(mapping, "open")), text(child(mapping, "close")));
    }

    private Node.Mapping mapping(Node node, List<String> known) {
        if (!(node instanceof Node.Mapping mapping)) {
            if (!isMissing(node)) {
                report(node.at(), "Here stands " + node.description() + " instead of a mapping.");
            }
            return new Node.Mapping(List.of(), "", isMissing(node) ? SourcePosition.NONE : node.at());
        }
        for (Node.Entry entry : mapping) {
            if (!known.contains(entry.name())) {
                String help = Suggestions.nearest(entry.name(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("there are `" + String.join("`, `", known) + "`.");
                report(entry.key().at(), "`" + entry.name() + "` is not a convention.", help);
            }
        }
        return mapping;
    }

    /** The value of a key; one that marks itself as missing, already reported, where there is none. */
    private Node child(Node.Mapping mapping, String key) {
        Optional<Node> value = mapping.get(key);
        if (value.isPresent()) {
            return value.get();
        }
        if (!mapping.at().equals(SourcePosition.NONE)) {
            report(mapping.at(), "The convention `" + key + "` is not given.");
        }
        return new Node.Mapping(List.of(), "", SourcePosition.NONE);
    }

    private static boolean isMissing(Node node) {
        return node.at().equals(SourcePosition.NONE);
    }

    private String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (!isMissing(node)) {
            report(node.at(), "Here stands " + node.description() + " instead of a text.");
        }
        return "";
    }

    private List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence) {
                texts.add(text(item));
            }
        } else if (!isMissing(node)) {
            report(node.at(), "Here stands " + node.description() + " instead of a list.");
        }
        return texts;
    }

    private int whole(Node node) {
        String text = text(node);
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        if (!isMissing(node)) {
            report(node.at(), "`" + text + "` is not a whole number.");
        }
        return 0;
    }

    private String oneOf(Node node, List<String> words) {
        String text = text(node);
        if (!words.contains(text) && !isMissing(node)) {
            report(node.at(), "`" + text + "` is not one of `" + String.join("`, `", words) + "`.");
        }
        return text;
    }

    private void report(SourcePosition at, String message, String... help) {
        failed = true;
        diagnostics.report(Rule.CONFIGURATION, at.line() == 0 ? SourcePosition.ofFile(file) : at, message, help);
    }

    private static Map<String, List<String>> places(String... lines) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String names = line.substring(colon + 1).strip();
            places.put(line.substring(0, colon), names.isEmpty() ? List.of() : List.of(names.split(" ")));
        }
        return places;
    }
}
