package org.diptych.style;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.jspecify.annotations.Nullable;

/** Whether the colours of a brand can be read on each other, as WCAG 2.2 measures it. */
final class Contrast {
    /** What WCAG asks of text, level AA. */
    private static final double LEAST = 4.5;

    private static final List<String> TEXTS = List.of("ink", "accent", "muted", "good", "warning", "bad", "neutral");

    private final Brand brand;
    private final Diagnostics diagnostics;

    private Contrast(Brand brand, Diagnostics diagnostics) {
        this.brand = brand;
        this.diagnostics = diagnostics;
    }

    /** Reports texts that are too pale for what is behind them, by day and in the dark. */
    static void check(Brand brand, Diagnostics diagnostics) {
        Contrast contrast = new Contrast(brand, diagnostics);
        contrast.check(brand.properties(), "");
        Map<String, String> dark = new HashMap<>(brand.properties());
        dark.putAll(brand.dark());
        contrast.check(dark, Brand.DARK);
    }

    private void check(Map<String, String> colors, String scheme) {
        for (String text : TEXTS) {
            for (String ground : List.of("paper", "wash", text + "-wash")) {
                check(colors, text, ground, scheme);
            }
        }
    }

    private void check(Map<String, String> colors, String text, String ground, String scheme) {
        boolean asByDay = !scheme.isEmpty()
                && !brand.dark().containsKey("--color-" + text)
                && !brand.dark().containsKey("--color-" + ground);
        if (asByDay) {
            return;
        }
        OptionalInt front = color(colors.get("--color-" + text));
        OptionalInt back = color(colors.get("--color-" + ground));
        if (front.isEmpty() || back.isEmpty()) {
            return;
        }
        double ratio = ratio(front.getAsInt(), back.getAsInt());
        if (ratio < LEAST) {
            diagnostics.report(
                    Rule.CONTRAST,
                    place(text, ground, scheme),
                    String.format(
                            Locale.ROOT,
                            "Text in `%s` on `%s`%s has a contrast of %.1f.",
                            text,
                            ground,
                            scheme.isEmpty() ? "" : " in the dark",
                            Math.floor(ratio * 10) / 10),
                    "readers need 4.5 or more: make one of them darker or lighter.");
        }
    }

    private SourcePosition place(String text, String ground, String scheme) {
        for (String key : List.of(scheme + text, scheme + ground, text, ground)) {
            SourcePosition place = brand.places().get(key);
            if (place != null) {
                return place;
            }
        }
        return SourcePosition.NONE;
    }

    private static OptionalInt color(@Nullable String value) {
        return value == null
                ? OptionalInt.empty()
                : CssColor.of(CssTokens.of(value).get(0), 0);
    }

    /** Ratio of relative luminances, 1 to 21. */
    static double ratio(int front, int back) {
        double one = luminance(front);
        double other = luminance(back);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
