package org.diptych.chart;

import java.util.EnumMap;
import java.util.Map;
import org.diptych.document.Attributes;
import org.diptych.style.StyleContext;

/** The theme's colours for a chart, {@code 0xAARRGGBB}. */
public final class Palette {
    private final Map<Paint, Integer> colors = new EnumMap<>(Paint.class);

    private Palette() {}

    /**
     * Asks the theme.
     *
     * @param chart where the chart's own element stands
     */
    public static Palette of(StyleContext chart) {
        Palette palette = new Palette();
        for (Paint paint : Paint.values()) {
            palette.colors.put(
                    paint,
                    chart.enter("span", Attributes.ofClass(paint.className()), 1, true)
                            .style()
                            .color());
        }
        return palette;
    }

    /** The colour of a paint. */
    public int color(Paint paint) {
        return colors.getOrDefault(paint, 0xFF000000);
    }
}
