package org.diptych.layout;

import java.util.List;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.layout.text.Fragment;
import org.diptych.layout.text.Line;
import org.jspecify.annotations.Nullable;

/** The places in the author's files of what is set: of its first text that has one. */
final class Places {
    private Places() {}

    static SourcePosition of(Line line) {
        for (Fragment fragment : line.fragments()) {
            if (fragment.tag() instanceof Content content
                    && isKnown(content.node().at())) {
                return content.node().at();
            }
        }
        return SourcePosition.NONE;
    }

    static SourcePosition of(Strip strip) {
        return switch (strip.body()) {
            case Strip.Blank blank -> SourcePosition.NONE;
            case Strip.Edge edge -> SourcePosition.NONE;
            case Strip.TextLine text -> of(text.line());
            case Strip.Picture picture -> of(picture.content());
            case Strip.Drawn drawn -> of(drawn.content());
            case Strip.Columns columns ->
                first(columns.columns().stream()
                        .map(column -> of(column.galley().strips()))
                        .toList());
            case Flow flow -> of(flow.text().strips());
            case Strip.Rows rows ->
                first(rows.grid().cells().stream()
                        .map(cell -> of(cell.galley().strips()))
                        .toList());
        };
    }

    private static SourcePosition of(@Nullable Content content) {
        return content == null ? SourcePosition.NONE : content.node().at();
    }

    static SourcePosition of(List<Strip> strips) {
        for (Strip strip : strips) {
            SourcePosition place = of(strip);
            if (isKnown(place)) {
                return place;
            }
        }
        return SourcePosition.NONE;
    }

    private static SourcePosition first(List<SourcePosition> places) {
        return places.stream().filter(Places::isKnown).findFirst().orElse(SourcePosition.NONE);
    }

    private static boolean isKnown(SourcePosition place) {
        return !place.equals(SourcePosition.NONE);
    }
}
