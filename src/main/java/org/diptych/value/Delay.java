package org.diptych.value;

import java.util.Locale;

/** A length of time as people count it: {@code 2 weeks}, {@code 15 calendar days}. */
public record Delay(int count, Unit unit) {
    /** What a delay is counted in. */
    public enum Unit {
        DAY,
        CALENDAR_DAY,
        WORKING_DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR;

        /** The word in content files, in the singular. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** About how many days, to compare delays in different units. */
        public int days() {
            return switch (this) {
                case DAY, CALENDAR_DAY, WORKING_DAY -> 1;
                case WEEK -> 7;
                case MONTH -> 30;
                case QUARTER -> 91;
                case HALF_YEAR -> 182;
                case YEAR -> 365;
            };
        }
    }

    /** About how many days. */
    public int days() {
        return count * unit.days();
    }

    /** A number and a unit, in the singular or the plural, in English as all keys are. */
    public static Parsed<Delay> parse(String typed) {
        String text = typed.strip();
        int space = text.indexOf(' ');
        if (space > 0 && space <= 4 && text.chars().limit(space).allMatch(Character::isDigit)) {
            String word = text.substring(space).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
            for (Unit unit : Unit.values()) {
                if (word.equals(unit.key()) || word.equals(unit.key() + "s")) {
                    return Parsed.good(new Delay(Integer.parseInt(text.substring(0, space)), unit));
                }
            }
        }
        return Parsed.bad(
                "`" + text + "` is not a length of time.",
                "write a whole number and one of `days`, `calendar days`, `working days`, `weeks`, `months`,"
                        + " `quarters`, `half years`, `years`: `2 weeks`.");
    }

    /** The form in content and data files. */
    public String canonical() {
        return count + " " + unit.key().replace('-', ' ') + (count == 1 ? "" : "s");
    }
}
