package org.diptych.layout;

import org.diptych.layout.text.Line;

/** Labels beside the first line of something. */
final class Labels {
    private Labels() {}

    /** The strip with a line on its left, on the same base line where it has one. */
    static Strip beside(Strip strip, Line label, double x) {
        double baseline = baseline(strip, label.baseline());
        return strip.starting(strip.start().with(new Strip.Marker(x, baseline, label)));
    }

    private static double baseline(Strip strip, double otherwise) {
        return switch (strip.body()) {
            case Strip.TextLine text -> text.line().baseline();
            case Strip.Columns columns ->
                columns.columns().stream()
                        .filter(column -> !column.galley().isEmpty())
                        .mapToDouble(column -> baseline(column.galley().strips().get(0), otherwise))
                        .max()
                        .orElse(otherwise);
            case Strip.Blank b -> otherwise;
            case Strip.Edge e -> otherwise;
            case Strip.Picture p -> otherwise;
            case Strip.Drawn d -> otherwise;
            case Strip.Rows r -> otherwise;
            case Flow flow ->
                flow.text().isEmpty()
                        ? otherwise
                        : baseline(flow.text().strips().get(0), otherwise);
        };
    }
}
