package org.diptych.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.diptych.diagnostic.Suggestions;
import org.diptych.language.Localized;
import org.jspecify.annotations.Nullable;

/** Reads structured thresholds. */
final class Thresholds {
    private Thresholds() {}

    static Parsed<Threshold> parse(Map<String, String> keys, @Nullable Localized<Passage> of) {
        List<String> names = new ArrayList<>(keys.keySet());
        for (String name : names) {
            if (!Threshold.KEYS.contains(name)) {
                return unknown(name);
            }
        }
        if (keys.containsKey("from")) {
            return between(keys, of);
        }
        if (names.size() != 1) {
            return names.isEmpty()
                    ? Parsed.bad(
                            "The threshold is empty.", "write for instance `{by: 2024-12-31}` or `{at-least: 90 %}`.")
                    : Parsed.bad("A threshold says one thing, not " + list(names) + ".", "keep one of them.");
        }
        return one(names.get(0), keys.getOrDefault(names.get(0), ""), of);
    }

    private static Parsed<Threshold> unknown(String name) {
        return Suggestions.nearest(name, Threshold.KEYS)
                .map(near ->
                        Parsed.<Threshold>bad("A threshold has no key `" + name + "`.", "did you mean `" + near + "`?"))
                .orElseGet(() -> Parsed.bad(
                        "A threshold has no key `" + name + "`.", "there are " + list(Threshold.KEYS) + "."));
    }

    private static Parsed<Threshold> one(String key, String text, @Nullable Localized<Passage> of) {
        return switch (key) {
            case "by" -> Moment.parse(text).map(Threshold.By::new);
            case "in" -> Moment.parse(text).map(Threshold.In::new);
            case "after" -> Moment.parse(text).map(Threshold.After::new);
            case "late" -> Delay.parse(text).map(delay -> new Threshold.Late(delay, false));
            case "late-at-most" -> Delay.parse(text).map(delay -> new Threshold.Late(delay, true));
            case "within" -> Delay.parse(text).map(delay -> new Threshold.Within(delay, of));
            case "beyond" -> Delay.parse(text).map(delay -> new Threshold.Beyond(delay, of));
            case "at-least" -> Quantity.parse(text).map(quantity -> low(quantity, true, of));
            case "more-than" -> Quantity.parse(text).map(quantity -> low(quantity, false, of));
            case "at-most" -> Quantity.parse(text).map(quantity -> high(quantity, true, of));
            case "less-than" -> Quantity.parse(text).map(quantity -> high(quantity, false, of));
            case "is" ->
                text.equals("yes") || text.equals("no")
                        ? Parsed.good(new Threshold.YesNo(text.equals("yes")))
                        : Quantity.parse(text).map(quantity -> exactly(quantity, of));
            case "amount-at-least" -> euros(text).map(quantity -> low(quantity, true, of));
            case "amount-at-most" -> euros(text).map(quantity -> high(quantity, true, of));
            case "to", "below" ->
                Parsed.bad("`" + key + "` needs a `from`.", "write `{from: 80, to: 90}`, or `at-most`.");
            default -> throw new IllegalArgumentException("threshold key " + key);
        };
    }

    private static Parsed<Threshold> between(Map<String, String> keys, @Nullable Localized<Passage> of) {
        String to = keys.get("to");
        String below = keys.get("below");
        if (keys.size() != 2 || (to == null && below == null)) {
            return Parsed.bad("`from` goes with `to` or with `below`.", "write `{from: 80, to: 90}`, or `at-least`.");
        }
        String high = to == null ? String.valueOf(below) : to;
        return Quantity.parse(keys.getOrDefault("from", ""))
                .then(first -> Quantity.parse(high).then(second -> between(first, second, to != null, of)));
    }

    private static Parsed<Threshold> between(
            Quantity from, Quantity to, boolean included, @Nullable Localized<Passage> of) {
        Quantity.Measure measure = from.measure() == Quantity.Measure.COUNT ? to.measure() : from.measure();
        BigDecimal outOf = from.outOf() == null ? to.outOf() : from.outOf();
        if (to.measure() != Quantity.Measure.COUNT && to.measure() != measure) {
            return Parsed.bad("The two ends of a threshold count in different things.");
        }
        if (from.value().compareTo(to.value()) > 0) {
            return Parsed.bad("The threshold ends before it begins.");
        }
        return Parsed.good(new Threshold.Range(
                new Threshold.Bound(from.value(), true),
                new Threshold.Bound(to.value(), included),
                measure,
                of,
                outOf));
    }

    private static Parsed<Quantity> euros(String text) {
        return Numbers.amount(text).map(value -> new Quantity(value, Quantity.Measure.EURO));
    }

    private static Threshold low(Quantity quantity, boolean included, @Nullable Localized<Passage> of) {
        return new Threshold.Range(
                new Threshold.Bound(quantity.value(), included), null, quantity.measure(), of, quantity.outOf());
    }

    private static Threshold high(Quantity quantity, boolean included, @Nullable Localized<Passage> of) {
        return new Threshold.Range(
                null, new Threshold.Bound(quantity.value(), included), quantity.measure(), of, quantity.outOf());
    }

    private static Threshold exactly(Quantity quantity, @Nullable Localized<Passage> of) {
        Threshold.Bound bound = new Threshold.Bound(quantity.value(), true);
        return new Threshold.Range(bound, bound, quantity.measure(), of, quantity.outOf());
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
