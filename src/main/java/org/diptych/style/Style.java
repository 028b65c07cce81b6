package org.diptych.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The computed style of one element: every property has a value. Lengths are points (1/72 inch); colours are
 * {@code 0xAARRGGBB}, 0 for transparent. Properties without a CSS counterpart of the same name say theirs.
 *
 * @param display {@code block}, {@code inline}, {@code none}, {@code list-item}, {@code table} …
 * @param fontFamilies preferred first
 * @param fontSize above 0
 * @param fontWeight 100 to 900
 * @param lineHeight distance of base lines, above 0
 * @param textAlign {@code start}, {@code end}, {@code left}, {@code right}, {@code center}, {@code justify}
 * @param textTransform {@code none}, {@code uppercase}, {@code lowercase}, {@code capitalize}
 * @param smallCaps {@code font-variant-caps: small-caps}
 * @param tabularFigures {@code font-variant-numeric: tabular-nums}
 * @param underline {@code text-decoration: underline}
 * @param baselineShift from {@code vertical-align} of inline elements; positive is up
 * @param verticalAlign of table cells: {@code top}, {@code middle}, {@code bottom}
 * @param hyphens whether words may be hyphenated ({@code hyphens: auto})
 * @param noWrap {@code white-space: nowrap}
 * @param hangingPunctuation whether {@code hanging-punctuation} is not {@code none}
 * @param listStyle {@code disc}, {@code dash}, {@code decimal}, {@code lower-alpha}, {@code upper-alpha},
 *     {@code lower-roman}, {@code upper-roman}, {@code none}, or a text in quotes as it is to be printed
 * @param breakBefore {@code auto}, {@code page}, {@code right}, {@code left}, {@code avoid}
 * @param breakAfter as {@code breakBefore}
 * @param breakInsideAvoid whether it is kept on one page where it can be
 * @param page name of the {@code @page} rule, empty for the default
 * @param columnCount 1 or more
 * @param width in points, or a negative number for a share of the line (-50 is 50 %), or 0 for auto
 * @param maxHeight of images; 0 for none
 * @param span {@code column-span: all}: stands across the two columns
 * @param borderCollapse of tables
 * @param floated {@code float: left}: a term stands beside its meaning
 * @param balanced {@code text-wrap: balance}: the lines of a text of few lines are about equally long
 */
public record Style(
        String display,
        List<String> fontFamilies,
        double fontSize,
        int fontWeight,
        boolean italic,
        int color,
        int background,
        double lineHeight,
        String textAlign,
        double textIndent,
        String textTransform,
        boolean smallCaps,
        boolean tabularFigures,
        boolean underline,
        double letterSpacing,
        double baselineShift,
        String verticalAlign,
        boolean hyphens,
        boolean noWrap,
        boolean hangingPunctuation,
        Edges margin,
        Edges padding,
        Border borderTop,
        Border borderRight,
        Border borderBottom,
        Border borderLeft,
        double borderRadius,
        String listStyle,
        String breakBefore,
        String breakAfter,
        boolean breakInsideAvoid,
        int orphans,
        int widows,
        String page,
        int columnCount,
        double columnGap,
        double width,
        double maxHeight,
        boolean span,
        boolean borderCollapse,
        boolean floated,
        boolean balanced) {

    /** Four lengths in points. */
    public record Edges(double top, double right, double bottom, double left) {
        /** Nothing on any side. */
        public static final Edges NONE = new Edges(0, 0, 0, 0);
    }

    /**
     * One side of a frame.
     *
     * @param width in points; 0 for none
     * @param line {@code solid}, {@code dashed}, {@code dotted}, {@code double}
     */
    public record Border(double width, String line, int color) {
        /** No line. */
        public static final Border NONE = new Border(0, "solid", 0);

        // What a record has by itself would be made anew at each start.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Border border
                    && Double.compare(width, border.width) == 0
                    && color == border.color
                    && line.equals(border.line);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * Double.hashCode(width) + line.hashCode()) + color;
        }
    }
}
