package org.diptych.style;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A style while its declarations are applied. Starts from what the parent hands down and the initial values. */
final class StyleBuilder {
    static final int TOP = 0;
    static final int RIGHT = 1;
    static final int BOTTOM = 2;
    static final int LEFT = 3;

    /** What browsers start from: 16 px. */
    static final double INITIAL_FONT_SIZE = 12;

    /** The line height that {@code normal} stands for, as a multiple of the font size. */
    static final double NORMAL_LINE_HEIGHT = 1.25;

    final double parentFontSize;
    /** What {@code rem} stands for: of the document element itself only once its own font size is known. */
    double rootFontSize;

    String display = "inline";
    List<String> fontFamilies = List.of("serif");
    double fontSize = INITIAL_FONT_SIZE;
    int fontWeight = 400;
    boolean italic;
    int color = 0xff000000;
    int background;
    /** A multiple of the font size; not a number where {@link #lineHeight} is a length. */
    double lineHeightFactor = NORMAL_LINE_HEIGHT;

    double lineHeight;
    String textAlign = "start";
    double textIndent;
    String textTransform = "none";
    boolean smallCaps;
    boolean tabularFigures;
    boolean underline;
    double letterSpacing;
    double baselineShift;
    String verticalAlign = "top";
    boolean hyphens;
    boolean noWrap;
    boolean hangingPunctuation;
    final double[] margin = new double[4];
    final double[] padding = new double[4];
    final double[] borderWidth = {2.25, 2.25, 2.25, 2.25};
    final String[] borderLine = {"none", "none", "none", "none"};
    /** Null for the colour of the text. */
    final @Nullable Integer[] borderColor = new @Nullable Integer[4];

    double borderRadius;
    String listStyle = "disc";
    String breakBefore = "auto";
    String breakAfter = "auto";
    boolean breakInsideAvoid;
    int orphans = 2;
    int widows = 2;
    String page = "";
    int columnCount = 1;
    double columnGap = Double.NaN;
    double width;
    double maxHeight;
    boolean span;
    boolean borderCollapse;
    boolean floated;
    boolean balanced;

    private StyleBuilder(double parentFontSize, double rootFontSize) {
        this.parentFontSize = parentFontSize;
        this.rootFontSize = rootFontSize;
    }

    /** For the document element. */
    static StyleBuilder initial() {
        return new StyleBuilder(INITIAL_FONT_SIZE, INITIAL_FONT_SIZE);
    }

    /** For a child. */
    static StyleBuilder under(Computed parent) {
        Style style = parent.style();
        StyleBuilder child = new StyleBuilder(style.fontSize(), parent.rootFontSize());
        child.fontFamilies = style.fontFamilies();
        child.fontSize = style.fontSize();
        child.fontWeight = style.fontWeight();
        child.italic = style.italic();
        child.color = style.color();
        child.lineHeightFactor = parent.lineHeightFactor();
        child.lineHeight = style.lineHeight();
        child.textAlign = style.textAlign();
        child.textIndent = style.textIndent();
        child.textTransform = style.textTransform();
        child.smallCaps = style.smallCaps();
        child.tabularFigures = style.tabularFigures();
        child.letterSpacing = style.letterSpacing();
        child.hyphens = style.hyphens();
        child.noWrap = style.noWrap();
        child.hangingPunctuation = style.hangingPunctuation();
        child.balanced = style.balanced();
        child.listStyle = style.listStyle();
        child.orphans = style.orphans();
        child.widows = style.widows();
        // Not inherited by the letter of CSS, but `auto` stands for the parent's page.
        child.page = style.page();
        child.borderCollapse = style.borderCollapse();
        return child;
    }

    /** Sets all four edges by the usual rule: one value, or vertical and horizontal, or three, or four clockwise. */
    static boolean four(double[] edges, double... values) {
        switch (values.length) {
            case 1 -> Arrays.fill(edges, values[0]);
            case 2 -> set(edges, values[0], values[1], values[0], values[1]);
            case 3 -> set(edges, values[0], values[1], values[2], values[1]);
            case 4 -> set(edges, values[0], values[1], values[2], values[3]);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void set(double[] edges, double top, double right, double bottom, double left) {
        edges[TOP] = top;
        edges[RIGHT] = right;
        edges[BOTTOM] = bottom;
        edges[LEFT] = left;
    }

    /** The finished style. */
    Style build() {
        double leading = Double.isNaN(lineHeightFactor) ? lineHeight : lineHeightFactor * fontSize;
        return new Style(
                display,
                fontFamilies,
                fontSize,
                fontWeight,
                italic,
                color,
                background,
                leading,
                textAlign,
                textIndent,
                textTransform,
                smallCaps,
                tabularFigures,
                underline,
                letterSpacing,
                baselineShift,
                verticalAlign,
                hyphens,
                noWrap,
                hangingPunctuation,
                edges(margin),
                edges(padding),
                border(TOP),
                border(RIGHT),
                border(BOTTOM),
                border(LEFT),
                borderRadius,
                listStyle,
                breakBefore,
                breakAfter,
                breakInsideAvoid,
                orphans,
                widows,
                page,
                columnCount,
                Double.isNaN(columnGap) ? fontSize : columnGap,
                width,
                maxHeight,
                span,
                borderCollapse,
                floated,
                balanced);
    }

    static Style.Edges edges(double[] four) {
        boolean none = four[TOP] == 0 && four[RIGHT] == 0 && four[BOTTOM] == 0 && four[LEFT] == 0;
        return none ? Style.Edges.NONE : new Style.Edges(four[TOP], four[RIGHT], four[BOTTOM], four[LEFT]);
    }

    private Style.Border border(int side) {
        String line = borderLine[side];
        if (line.equals("none") || borderWidth[side] == 0) {
            return Style.Border.NONE;
        }
        Integer own = borderColor[side];
        return new Style.Border(borderWidth[side], line, own == null ? color : own);
    }
}
