package org.diptych.value.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.diptych.language.Language;
import org.diptych.language.Localized;
import org.diptych.value.Deadline;
import org.diptych.value.Delay;
import org.diptych.value.Level;
import org.diptych.value.Moment;
import org.diptych.value.Passage;
import org.diptych.value.Period;
import org.diptych.value.Quantity;
import org.diptych.value.Threshold;
import org.jspecify.annotations.Nullable;

/** Writes values as one language does. Immutable; safe for threads. */
public final class Wording {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Conventions.OfLanguage conventions;
    private final Typography typography;

    Wording(Conventions.OfLanguage conventions) {
        this.conventions = conventions;
        this.typography = new Typography(conventions.signs(), conventions.thousands());
    }

    /** The language written. */
    public Language language() {
        return conventions.language();
    }

    /** The signs of the language put into running text. */
    public Typography typography() {
        return typography;
    }

    /** A text with the language's apostrophes, quotes and no-break spaces. */
    public String typography(String text) {
        return typography.apply(text);
    }

    /** A number with all its decimals and no more: {@code 1 234,5}. */
    public String number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return written(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /** A number rounded, half away from zero, to so many decimals. */
    public String number(BigDecimal number, int decimals) {
        return written(number.setScale(decimals, RoundingMode.HALF_UP));
    }

    private String written(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder written = new StringBuilder(number.signum() < 0 ? "\u2212" : "");
        boolean grouped = number.abs().compareTo(BigDecimal.valueOf(conventions.groupFrom())) >= 0;
        for (int i = 0; i < whole.length(); i++) {
            if (grouped && i > 0 && (whole.length() - i) % 3 == 0) {
                written.append(conventions.thousands());
            }
            written.append(whole.charAt(i));
        }
        if (point >= 0) {
            written.append(conventions.decimal()).append(plain, point + 1, plain.length());
        }
        return written.toString();
    }

    /** {@code 95 %}; the value is in hundredths. */
    public String percentage(BigDecimal value) {
        return pattern("percentage", "number", number(value));
    }

    /** {@code 95,0 %}, rounded to so many decimals. */
    public String percentage(BigDecimal value, int decimals) {
        return pattern("percentage", "number", number(value, decimals));
    }

    /** {@code 187 000 euros}; cents are written when there are any. */
    public String amount(BigDecimal euros) {
        return pattern("amount", "number", cents(euros), "euro", form(unit("euro"), euros));
    }

    /** {@code 15,7 millions d’euros}, {@code 1,2 miljard euro}, rounded to so many decimals; smaller amounts in full. */
    public String amountRounded(BigDecimal euros, int decimals) {
        BigDecimal size = euros.abs();
        int power = size.compareTo(BigDecimal.TEN.pow(9)) >= 0 ? 9 : 6;
        if (size.compareTo(BigDecimal.TEN.pow(6)) < 0) {
            return amount(euros);
        }
        BigDecimal number = euros.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
        return pattern(
                "amount-in",
                "number",
                number(number),
                "unit",
                form(unit(power == 9 ? "billion" : "million"), number),
                "euro",
                unit("euro").other());
    }

    /** Under a head that names the currency: {@code 187 000}. */
    public String amountBare(BigDecimal euros) {
        return cents(euros);
    }

    /** {@code 187 000 €}. */
    public String amountShort(BigDecimal euros) {
        return pattern("amount-short", "number", cents(euros));
    }

    private String cents(BigDecimal euros) {
        return number(euros, euros.stripTrailingZeros().scale() > 0 ? 2 : 0);
    }

    /** {@code 1er}, {@code 2e}. */
    public String ordinal(int n) {
        return n == 1 ? pattern("ordinal-first") : pattern("ordinal", "n", Integer.toString(n));
    }

    /** Whether a number takes the singular in this language. */
    public boolean isSingular(BigDecimal number) {
        return conventions.singularBelowTwo() ? number.abs().compareTo(TWO) < 0 : number.compareTo(BigDecimal.ONE) == 0;
    }

    /** The form of a word that a number asks for. */
    public String plural(BigDecimal number, String one, String other) {
        return isSingular(number) ? one : other;
    }

    /** A number and its word: {@code 2 projets}. */
    public String count(BigDecimal number, String one, String other) {
        return number(number) + "\u00a0" + plural(number, one, other);
    }

    /** {@code oui}, {@code neen}. */
    public String yesNo(boolean value) {
        return word(value ? "yes" : "no");
    }

    /** A fixed word of the conventions. */
    private String word(String key) {
        return conventions.words().getOrDefault(key, "");
    }

    /** A moment alone: {@code 1er mars 2026}, {@code 1er trimestre 2024}. */
    public String moment(Moment moment) {
        return moment(moment, Conventions.Forms::plain);
    }

    /** A moment as an answer to "when": {@code le 31 mars 2024}, {@code in maart 2024}. */
    public String when(Moment moment) {
        return moment(moment, Conventions.Forms::in);
    }

    /** A moment after a preposition: {@code het 1e kwartaal van 2024}. */
    public String definite(Moment moment) {
        return moment(moment, Conventions.Forms::definite);
    }

    /** A date: {@code 31 maart 2024}. */
    public String date(LocalDate date) {
        return moment(new Moment.Day(date));
    }

    /** A date in figures: {@code 31/03/2024}. */
    public String dateShort(LocalDate date) {
        return pattern(
                "date-short",
                "d",
                Integer.toString(date.getDayOfMonth()),
                "dd",
                String.format(Locale.ROOT, "%02d", date.getDayOfMonth()),
                "m",
                Integer.toString(date.getMonthValue()),
                "mm",
                String.format(Locale.ROOT, "%02d", date.getMonthValue()),
                "year",
                Integer.toString(date.getYear()));
    }

    private String moment(Moment moment, Function<Conventions.Forms, String> form) {
        return switch (moment) {
            case Moment.Day day ->
                filled(
                        "day", form,
                        "day", dayOfMonth(day.date()),
                        "month", month(day.date()),
                        "year", Integer.toString(day.date().getYear()));
            case Moment.Month month ->
                filled(
                        "month", form,
                        "month", month(month.first()),
                        "year", Integer.toString(month.month().getYear()));
            case Moment.Quarter quarter ->
                filled("quarter", form, "n", ordinal(quarter.quarter()), "year", Integer.toString(quarter.year()));
            case Moment.HalfYear half ->
                filled("half-year", form, "n", ordinal(half.half()), "year", Integer.toString(half.year()));
            case Moment.InSeason season -> filled(season.season().key(), form, "year", Integer.toString(season.year()));
            case Moment.Year year -> filled("year", form, "year", Integer.toString(year.year()));
        };
    }

    private String filled(String name, Function<Conventions.Forms, String> form, String... values) {
        Conventions.Forms forms = conventions.moments().get(name);
        return forms == null ? "" : fill(form.apply(forms), values);
    }

    private String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? pattern("first-of-month") : Integer.toString(date.getDayOfMonth());
    }

    private String month(LocalDate date) {
        return conventions.months().get(date.getMonthValue() - 1);
    }

    /** A period: {@code 2021-2025}, {@code du 1er janvier au 30 juin 2024}. */
    public String period(Period period) {
        if (period.from() instanceof Moment.Year from && period.to() instanceof Moment.Year to) {
            return from.equals(to) ? moment(from) : pattern("period-years", "from", moment(from), "to", moment(to));
        }
        if (period.from() instanceof Moment.Day from && period.to() instanceof Moment.Day to) {
            return days(from, to);
        }
        if (period.from() instanceof Moment.Month from && period.to() instanceof Moment.Month to) {
            return months(from, to);
        }
        return pattern("period", "from", moment(period.from()), "to", moment(period.to()));
    }

    private String days(Moment.Day from, Moment.Day to) {
        if (from.equals(to)) {
            return moment(from);
        }
        String start = dayOfMonth(from.date());
        if (from.date().getYear() != to.date().getYear()) {
            start = moment(from);
        } else if (from.date().getMonthValue() != to.date().getMonthValue()) {
            start += " " + month(from.date());
        }
        return pattern("period-days", "from", start, "to", moment(to));
    }

    private String months(Moment.Month from, Moment.Month to) {
        if (from.equals(to)) {
            return moment(from);
        }
        boolean sameYear = from.month().getYear() == to.month().getYear();
        String start = sameYear ? month(from.first()) : moment(from);
        String written = pattern("period-months", "from", start, "to", moment(to));
        String elided = pattern("elide-de");
        // "de avril" is not French: the preposition loses its vowel.
        return !elided.isEmpty() && written.startsWith("de ") && "aeéiouyh".indexOf(written.charAt(3)) >= 0
                ? elided + written.substring(3)
                : written;
    }

    /** A deadline; words of the editor's own get the language's signs. */
    public String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.At at -> moment(at.moment());
            case Deadline.Continuous continuous -> word("continuous");
            case Deadline.Words words -> passage(words.text());
        };
    }

    /** Several things in a row: {@code a, b et c}. */
    public String list(List<String> things) {
        if (things.size() < 2) {
            return things.isEmpty() ? "" : things.get(0);
        }
        String first = String.join(", ", things.subList(0, things.size() - 1));
        return pattern("and", "first", first, "last", things.get(things.size() - 1));
    }

    /** A length of time: {@code 2 semaines}. */
    public String delay(Delay delay) {
        BigDecimal count = BigDecimal.valueOf(delay.count());
        return number(count) + "\u00a0" + form(unit(delay.unit().key()), count);
    }

    /** A quantity; the unit follows a plain count. */
    public String quantity(Quantity quantity, @Nullable Localized<Passage> unit) {
        return switch (quantity.measure()) {
            case COUNT -> unit == null ? number(quantity.value()) : number(quantity.value()) + "\u00a0" + passage(unit);
            case PERCENT -> percentage(quantity.value());
            case EURO -> amount(quantity.value());
            case SCORE -> score(quantity);
            case RANK -> pattern("rank", "ordinal", ordinal(quantity.value().intValue()));
        };
    }

    private String score(Quantity quantity) {
        BigDecimal most = quantity.outOf();
        return most == null
                ? number(quantity.value())
                : pattern("score", "number", number(quantity.value()), "most", number(most));
    }

    /** Where an indicator stands. */
    public String level(Level level, @Nullable Localized<Passage> unit) {
        return switch (level) {
            case Level.Amount amount -> quantity(amount.quantity(), unit);
            case Level.At at -> moment(at.moment());
            case Level.Length length -> delay(length.delay());
            case Level.YesNo answer -> yesNo(answer.yes());
            case Level.Words words -> passage(words.text());
        };
    }

    /** A threshold in words; {@code unit} is what the indicator counts in. */
    public String threshold(Threshold threshold, @Nullable Localized<Passage> unit) {
        return switch (threshold) {
            case Threshold.By by -> threshold("by", "in", when(by.moment()));
            case Threshold.In in -> threshold("in", "in", when(in.moment()));
            case Threshold.After after -> threshold("after", "definite", definite(after.moment()));
            case Threshold.Late late -> late(late);
            case Threshold.Within within -> threshold("within", "delay", delay(within.delay())) + of(within.of());
            case Threshold.Beyond beyond -> threshold("beyond", "delay", delay(beyond.delay())) + of(beyond.of());
            case Threshold.Range range -> range(range, unit) + of(range.of());
            case Threshold.YesNo answer -> yesNo(answer.yes());
            case Threshold.Words words -> passage(words.text());
        };
    }

    private String late(Threshold.Late late) {
        return late.delay().count() == 0
                ? threshold("on-time")
                : threshold(late.atMost() ? "late-at-most" : "late", "delay", delay(late.delay()));
    }

    private String range(Threshold.Range range, @Nullable Localized<Passage> unit) {
        Threshold.Bound low = range.low();
        Threshold.Bound high = range.high();
        if (low == null && high != null && high.included() && range.measure() == Quantity.Measure.RANK) {
            return threshold("top", "number", number(high.value()));
        }
        if (low != null && high != null) {
            String name = range.isExact() ? "is" : high.included() ? "from-to" : "from-below";
            return threshold(name, "low", number(low.value()), "quantity", bound(high, range, unit));
        }
        if (low != null) {
            return threshold(low.included() ? "at-least" : "more-than", "quantity", bound(low, range, unit));
        }
        if (high != null) {
            return threshold(high.included() ? "at-most" : "less-than", "quantity", bound(high, range, unit));
        }
        throw new IllegalArgumentException("a range without bounds");
    }

    private String bound(Threshold.Bound bound, Threshold.Range range, @Nullable Localized<Passage> unit) {
        return quantity(range.quantity(bound), unit);
    }

    private String of(@Nullable Localized<Passage> of) {
        return of == null ? "" : " " + passage(of);
    }

    private String passage(Localized<Passage> text) {
        return typography(text.in(language()).text().strip());
    }

    private Conventions.Plural unit(String name) {
        return conventions.units().getOrDefault(name, new Conventions.Plural(name, name));
    }

    private String form(Conventions.Plural word, BigDecimal number) {
        return isSingular(number) ? word.one() : word.other();
    }

    private String pattern(String name, String... values) {
        return fill(conventions.patterns().getOrDefault(name, ""), values);
    }

    private String threshold(String name, String... values) {
        return fill(conventions.thresholds().getOrDefault(name, ""), values);
    }

    /** Fills the places of a pattern; {@code values} are names and what stands for them, in turn. */
    private static String fill(String pattern, String... values) {
        String filled = pattern;
        for (int i = 0; i < values.length; i += 2) {
            filled = filled.replace("{" + values[i] + "}", values[i + 1]);
        }
        return filled;
    }
}
