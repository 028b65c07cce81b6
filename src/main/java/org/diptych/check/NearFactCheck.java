package org.diptych.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.content.Record;
import org.diptych.content.markdown.MarkdownOutline;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.figure.Computed;
import org.diptych.figure.Fact;
import org.diptych.language.Language;

/**
 * Numbers in a text that are nearly a figure of the same record, and not quite: an old figure, or a slip of the
 * keyboard. Rounded numbers and those that say that they are about right are left alone.
 */
final class NearFactCheck {
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    /** A number as either language writes it, and the word for its size. */
    private static final class Patterns {
        static final Pattern NUMBER = Pattern.compile(
                "(?<![\\d.,/-])(\\d{1,3}(?:[ .\u00a0\u202f]\\d{3})+|\\d+)(?:,(\\d+))?(?![\\d/-]|[.,]\\d)"
                        + "(?:[ \u00a0\u202f](millions?|milliards?|miljoen|miljard))?");
        static final Pattern ABOUT = Pattern.compile(
                "(?:près de|environ|plus de|moins de|presque|quelque|bijna|ongeveer|meer dan|minder dan|ruim|circa|zowat)\\s*$");
    }

    private final Computed computed;
    private final Diagnostics diagnostics;

    NearFactCheck(Computed computed, Diagnostics diagnostics) {
        this.computed = computed;
        this.diagnostics = diagnostics;
    }

    void check(Record record, List<Writing> writings) {
        List<Fact> facts = computed.facts().numbers(record).stream()
                .filter(fact -> fact.figure()
                        .value()
                        .filter(value -> value.abs().compareTo(LEAST) >= 0)
                        .isPresent())
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        for (Writing writing : writings) {
            for (Language language : Language.ALL) {
                writing.outline().in(language).blocks().forEach(block -> check(writing, language, block, facts));
                if (writing.isShared()) {
                    break;
                }
            }
        }
    }

    private void check(Writing writing, Language language, MarkdownOutline.Block block, List<Fact> facts) {
        block.children().forEach(child -> check(writing, language, child, facts));
        String text = block.text();
        if (text.chars().noneMatch(Character::isDigit)) {
            return;
        }
        Matcher matcher = Patterns.NUMBER.matcher(text);
        while (matcher.find()) {
            Typed typed = typed(matcher);
            boolean about = Patterns.ABOUT
                    .matcher(text.substring(0, matcher.start()).toLowerCase(Locale.ROOT))
                    .find();
            if (about || typed.value().compareTo(LEAST) < 0 || isYear(matcher, typed)) {
                continue;
            }
            nearest(typed, facts)
                    .ifPresent(fact -> diagnostics.report(
                            Rule.NEAR_FACT,
                            writing.at(language, block, matcher.group(1)),
                            "`" + matcher.group().strip() + "` is nearly `" + fact.name() + "`, which is "
                                    + fact.figure().canonical() + ".",
                            "print the figure itself: `{{fact:" + fact.name() + "}}`."));
        }
    }

    /**
     * A number in a text.
     *
     * @param unit what its last digit counts
     */
    private record Typed(BigDecimal value, BigDecimal unit) {}

    private static Typed typed(Matcher matcher) {
        String whole = matcher.group(1).replaceAll("[^0-9]", "");
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        BigDecimal number = new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
        String word = matcher.group(3) == null ? "" : matcher.group(3);
        int power = word.isEmpty() ? 0 : word.startsWith("millia") || word.equals("miljard") ? 9 : 6;
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals.length()).movePointRight(power);
        return new Typed(number.movePointRight(power), unit);
    }

    private static boolean isYear(Matcher matcher, Typed typed) {
        int value = typed.value().intValue();
        return matcher.group(1).length() == 4 && matcher.group(2) == null && value >= 1800 && value <= 2199;
    }

    /** The figure that a number is nearly; empty where it is one of them, exactly or rounded. */
    private static Optional<Fact> nearest(Typed typed, List<Fact> facts) {
        Fact near = null;
        for (Fact fact : facts) {
            BigDecimal value = fact.figure().value().orElse(BigDecimal.ZERO).abs();
            BigDecimal rounded =
                    value.divide(typed.unit(), 0, RoundingMode.HALF_UP).multiply(typed.unit());
            if (value.compareTo(typed.value()) == 0 || rounded.compareTo(typed.value()) == 0) {
                return Optional.empty();
            }
            BigDecimal difference = value.subtract(typed.value()).abs();
            if (difference.compareTo(value.multiply(NEAR)) <= 0 && near == null) {
                near = fact;
            }
        }
        return Optional.ofNullable(near);
    }
}
