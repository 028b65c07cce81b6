package org.diptych.layout;

import java.util.ArrayList;
import java.util.List;
import org.diptych.style.PageStyle;

/** Marks outside the bleed that tell where a sheet is cut and folded; decoration. */
final class Marks {
    private static final double ROOM = 8 * 72 / 25.4;
    private static final double GAP = 1 * 72 / 25.4;
    private static final double WIDTH = 0.25;
    private static final int BLACK = 0xFF000000;

    private Marks() {}

    /** The room that the marks of a page need beyond its bleed, on all sides. */
    static double room(PageStyle style) {
        return style.marks().isEmpty() ? 0 : ROOM;
    }

    /**
     * The marks of a sheet.
     *
     * @param folds where it is folded, from its left edge
     */
    static List<Page.Item> of(PageStyle style, double width, double height, List<Double> folds) {
        var marks = new ArrayList<Page.Item>();
        double near = style.bleed() + GAP;
        double far = style.bleed() + ROOM - GAP;
        if (style.marks().contains(PageStyle.Mark.CROP)) {
            for (double x : new double[] {0, width}) {
                upright(marks, x, height, near, far, "solid");
            }
            for (double y : new double[] {0, height}) {
                marks.add(new Page.Stroke(-far, y, -near, y, WIDTH, BLACK, "solid"));
                marks.add(new Page.Stroke(width + near, y, width + far, y, WIDTH, BLACK, "solid"));
            }
        }
        if (style.marks().contains(PageStyle.Mark.FOLD)) {
            folds.forEach(x -> upright(marks, x, height, near, far, "dashed"));
        }
        return marks;
    }

    private static void upright(List<Page.Item> marks, double x, double height, double near, double far, String style) {
        marks.add(new Page.Stroke(x, -far, x, -near, WIDTH, BLACK, style));
        marks.add(new Page.Stroke(x, height + near, x, height + far, WIDTH, BLACK, style));
    }
}
