package org.diptych.chart;

/** How wide words are in the theme's type, in points. */
@FunctionalInterface
public interface TextMeasure {
    /** The width of a text on one line. */
    double width(String text, double size, boolean strong);
}
