package org.diptych.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.diptych.content.Record;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.diptych.figure.Fact;
import org.diptych.language.Localized;
import org.diptych.source.Names;
import org.diptych.value.Level;
import org.diptych.value.Parsed;
import org.diptych.value.Passage;
import org.diptych.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Figures that texts name, written as the language does: {@code {{fact:means/total decimals=1 in=millions}}}. In running
 * text they carry their exact value with them.
 */
final class FactPrinter {
    private static final String OPEN = "{{fact:";
    private static final String CLOSE = "}}";
    private static final List<String> OPTIONS = List.of("decimals", "in", "unit");

    private final Rendering rendering;

    FactPrinter(Rendering rendering) {
        this.rendering = rendering;
    }

    /** A figure as inline HTML; nothing where there is none of that name, which is reported. */
    String html(Record here, String written, SourcePosition at) {
        return print(
                here,
                written,
                at,
                (shown, value) -> value.isEmpty()
                        ? Markup.escape(shown)
                        : new Markup()
                                .element("data", Markup.escape(shown), "value", value)
                                .toString());
    }

    /** A plain text with its figures filled in. */
    String fill(@Nullable Record here, String text, SourcePosition at) {
        int open = text.indexOf(OPEN);
        if (open < 0 || here == null) {
            return text;
        }
        StringBuilder filled = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break;
            }
            filled.append(text, done, open);
            filled.append(print(here, text.substring(open + OPEN.length(), close), at, (shown, value) -> shown));
            done = close + CLOSE.length();
            open = text.indexOf(OPEN, done);
        }
        return filled.append(text.substring(done)).toString();
    }

    private String print(Record here, String written, SourcePosition at, BiFunction<String, String, String> make) {
        String[] words = written.strip().split("\\s+");
        Map<String, String> options = options(words, at);
        return switch (rendering.computed().facts().find(here, words[0])) {
            case Parsed.Good<Fact>(Fact fact) ->
                make.apply(
                        shown(fact.figure(), options),
                        fact.figure()
                                .value()
                                .map(number -> number.stripTrailingZeros().toPlainString())
                                .orElse(""));
            case Parsed.Bad<Fact> bad -> {
                rendering
                        .diagnostics()
                        .report(Rule.FACT, at, bad.message(), bad.help().toArray(String[]::new));
                yield "";
            }
        };
    }

    private Map<String, String> options(String[] words, SourcePosition at) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String name = equals < 0 ? words[i] : words[i].substring(0, equals);
            String value = equals < 0 ? "" : words[i].substring(equals + 1);
            boolean fits = switch (name) {
                case "decimals" -> value.matches("[0-6]");
                case "in" -> value.equals("millions");
                case "unit" -> value.equals("no");
                default -> false;
            };
            if (fits) {
                options.put(name, value);
            } else {
                rendering
                        .diagnostics()
                        .report(
                                Rule.FACT,
                                at,
                                "`" + words[i] + "` is not an option of a figure.",
                                Suggestions.nearest(name, OPTIONS)
                                        .filter(near -> !near.equals(name))
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse("there are `decimals=1`, `in=millions` and `unit=no`; "
                                                + Names.list(OPTIONS) + " alone say nothing."));
            }
        }
        return options;
    }

    private String shown(Fact.Figure figure, Map<String, String> options) {
        int decimals = options.containsKey("decimals") ? Integer.parseInt(options.get("decimals")) : -1;
        boolean bare = options.containsKey("unit");
        return switch (figure) {
            case Fact.Figure.Count count -> counted(count.number(), decimals, bare ? null : count.unit());
            case Fact.Figure.Percent percent ->
                bare
                        ? rendering.formats().number(percent.number(), decimals)
                        : rendering.formats().percent(percent.number(), decimals);
            case Fact.Figure.Euros euros -> money(euros.number(), decimals, bare, options.containsKey("in"));
            case Fact.Figure.When when -> rendering.wording().moment(when.moment());
            case Fact.Figure.State state -> rendering.statuses().label(state.status());
            case Fact.Figure.Standing standing -> standing(standing, decimals, bare);
        };
    }

    private String counted(BigDecimal number, int decimals, @Nullable Localized<String> unit) {
        String shown = rendering.formats().number(number, decimals);
        return unit == null ? shown : shown + "\u00a0" + rendering.in(unit);
    }

    private String money(BigDecimal euros, int decimals, boolean bare, boolean inMillions) {
        if (inMillions) {
            return rendering.wording().amountRounded(euros, decimals < 0 ? 1 : decimals);
        }
        if (bare) {
            return rendering.formats().number(euros, decimals);
        }
        return decimals < 0
                ? rendering.wording().amount(euros)
                : rendering.wording().amount(euros.setScale(decimals, RoundingMode.HALF_UP));
    }

    private String standing(Fact.Figure.Standing standing, int decimals, boolean bare) {
        Localized<Passage> unit = bare ? null : standing.unit();
        return standing.level() instanceof Level.Amount amount && decimals >= 0
                ? rendering
                        .wording()
                        .quantity(
                                new Quantity(
                                        amount.quantity().value().setScale(decimals, RoundingMode.HALF_UP),
                                        amount.quantity().measure(),
                                        amount.quantity().outOf()),
                                unit)
                : rendering.wording().level(standing.level(), unit);
    }
}
