package org.diptych.chart;

import java.util.List;
import java.util.Locale;

/** What a colour is for; the theme says which one it is ({@code .chart .series-1}). */
public enum Paint {
    INK,
    MUTED,
    RULE,
    PAPER,
    WASH,
    ACCENT,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    GOOD,
    WARNING,
    BAD,
    NEUTRAL,
    GOOD_WASH,
    WARNING_WASH,
    BAD_WASH,
    NEUTRAL_WASH;

    /** How many colours tell series apart; more series repeat them with another pattern. */
    static final int SERIES = 6;

    private static final List<Paint> IN_ORDER = List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

    /** The class that themes know. */
    public String className() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour of a series, from 0. */
    public static Paint series(int number) {
        return IN_ORDER.get(number % SERIES);
    }

    /** The colour of a tone; of a series where there is none. */
    public static Paint of(ChartData.Tone tone, int series) {
        return switch (tone) {
            case NONE -> series(series);
            case GOOD -> GOOD;
            case WARNING -> WARNING;
            case BAD -> BAD;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
