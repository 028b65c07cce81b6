package org.diptych.chart;

import java.util.List;

/** A chart drawn: marks in the order of painting. Lengths are points. */
public record Drawing(double width, double height, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
