package org.diptych.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Applies one declaration to a style. The switch is the list of what print understands (see docs/themes.md). */
final class PropertyReader {
    /** Properties that matter to a screen alone, or that print settles by itself; they are passed over in silence. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "accent-color",
            "box-sizing",
            "caption-side",
            "color-scheme",
            "cursor",
            "empty-cells",
            "font-feature-settings",
            "font-kerning",
            "font-optical-sizing",
            "font-synthesis",
            "hyphenate-limit-chars",
            "object-fit",
            "outline",
            "outline-color",
            "outline-offset",
            "overflow-wrap",
            "print-color-adjust",
            "quotes",
            "scroll-margin-top",
            "table-layout",
            "text-decoration-color",
            "text-decoration-thickness",
            "text-rendering",
            "text-size-adjust",
            "text-underline-offset",
            "transition");

    private final StyleBuilder style;
    private final CssLength lengths;
    private final List<CssToken> value;

    private PropertyReader(StyleBuilder style, List<CssToken> value, double em) {
        this.style = style;
        this.value = value;
        this.lengths = new CssLength(em, style.rootFontSize);
    }

    /** Whether the property sets the font size, on which lengths in {@code em} of all others depend. */
    static boolean setsFontSize(String property) {
        return property.equals("font-size") || property.equals("font");
    }

    /**
     * Applies a declaration.
     *
     * @param property in lower case
     * @return whether property and value are understood; if not, the style is left as it was
     */
    static boolean apply(StyleBuilder style, String property, List<CssToken> value) {
        if (WITHOUT_EFFECT.contains(property)) {
            return true;
        }
        if (value.isEmpty()) {
            return false;
        }
        double em = setsFontSize(property) ? style.parentFontSize : style.fontSize;
        return new PropertyReader(style, value, em).set(physical(property));
    }

    /** French and Dutch run from left to right, so logical sides are physical ones. */
    private static String physical(String property) {
        if (!property.contains("-block") && !property.contains("-inline")) {
            return property;
        }
        return property.replace("-block-start", "-top")
                .replace("-block-end", "-bottom")
                .replace("-inline-start", "-left")
                .replace("-inline-end", "-right");
    }

    private boolean set(String property) {
        return switch (property) {
            case "font", "font-family", "font-size", "font-weight", "font-style", "line-height" -> font(property);
            case "font-variant", "font-variant-caps", "font-variant-numeric" -> variant(property);
            case "color", "background", "background-color" -> color(property);
            case "margin", "margin-block", "margin-inline" -> edges(property, style.margin, true);
            case "margin-top" -> edge(style.margin, StyleBuilder.TOP, true);
            case "margin-right" -> edge(style.margin, StyleBuilder.RIGHT, true);
            case "margin-bottom" -> edge(style.margin, StyleBuilder.BOTTOM, true);
            case "margin-left" -> edge(style.margin, StyleBuilder.LEFT, true);
            case "padding", "padding-block", "padding-inline" -> edges(property, style.padding, false);
            case "padding-top" -> edge(style.padding, StyleBuilder.TOP, false);
            case "padding-right" -> edge(style.padding, StyleBuilder.RIGHT, false);
            case "padding-bottom" -> edge(style.padding, StyleBuilder.BOTTOM, false);
            case "padding-left" -> edge(style.padding, StyleBuilder.LEFT, false);
            case "list-style", "list-style-type" -> listStyle();
            case "columns", "column-count", "column-gap", "column-span" -> columns(property);
            default -> property.startsWith("border") ? border(property) : text(property) || box(property);
        };
    }

    // ---- Text

    private boolean text(String property) {
        return switch (property) {
            case "text-align" ->
                keyword("start", "end", "left", "right", "center", "justify") && set(() -> style.textAlign = word());
            case "text-indent" -> length(v -> style.textIndent = v);
            case "text-transform" ->
                keyword("none", "uppercase", "lowercase", "capitalize") && set(() -> style.textTransform = word());
            case "letter-spacing" ->
                keyword("normal") ? set(() -> style.letterSpacing = 0) : length(v -> style.letterSpacing = v);
            case "text-decoration", "text-decoration-line" ->
                keyword("none", "underline") && set(() -> style.underline = word().equals("underline"));
            case "hyphens" -> keyword("none", "manual", "auto") && set(() -> style.hyphens = word().equals("auto"));
            case "white-space" -> keyword("normal", "nowrap") && set(() -> style.noWrap = word().equals("nowrap"));
            case "text-wrap" ->
                keyword("wrap", "pretty", "stable", "balance") && set(() -> style.balanced = keyword("balance"));
            case "hanging-punctuation" -> set(() -> style.hangingPunctuation = !word().equals("none"));
            case "vertical-align" -> verticalAlign();
            default -> false;
        };
    }

    private boolean verticalAlign() {
        switch (word()) {
            case "top", "middle", "bottom" -> style.verticalAlign = word();
            case "baseline" -> {
                style.verticalAlign = "top";
                style.baselineShift = 0;
            }
            case "super" -> style.baselineShift = style.parentFontSize * 0.33;
            case "sub" -> style.baselineShift = style.parentFontSize * -0.2;
            default -> {
                OptionalDouble shift = length(0);
                shift.ifPresent(v -> style.baselineShift = v);
                return shift.isPresent();
            }
        }
        return true;
    }

    // ---- Fonts

    private boolean font(String property) {
        return switch (property) {
            case "font" -> fontShorthand();
            case "font-family" -> families(value);
            case "font-size" -> value.size() == 1 && fontSize(value.get(0));
            case "font-weight" -> value.size() == 1 && fontWeight(value.get(0));
            case "font-style" ->
                keyword("normal", "italic", "oblique") && set(() -> style.italic = !word().equals("normal"));
            default -> value.size() == 1 && lineHeight(value.get(0));
        };
    }

    /** {@code [style] [weight] size[/line-height] family}. */
    private boolean fontShorthand() {
        int i = 0;
        style.italic = false;
        style.fontWeight = 400;
        style.lineHeightFactor = StyleBuilder.NORMAL_LINE_HEIGHT;
        while (i < value.size() && fontModifier(value.get(i))) {
            i++;
        }
        if (i >= value.size() || !fontSize(value.get(i))) {
            return false;
        }
        i++;
        if (i + 1 < value.size() && isSign(value.get(i), '/')) {
            if (!new PropertyReader(style, value, style.fontSize).lineHeight(value.get(i + 1))) {
                return false;
            }
            i += 2;
        }
        return i < value.size() && families(value.subList(i, value.size()));
    }

    private boolean fontModifier(CssToken token) {
        if (token instanceof CssToken.Word word
                && (word.text().equals("italic") || word.text().equals("oblique"))) {
            style.italic = true;
            return true;
        }
        return (token instanceof CssToken.Word word && word.text().equals("normal")) || fontWeight(token);
    }

    private boolean families(List<CssToken> tokens) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (CssToken token : tokens) {
            switch (token) {
                case CssToken.Quoted quoted -> name.append(quoted.text());
                case CssToken.Word word ->
                    name.append(name.isEmpty() ? "" : " ").append(word.text());
                case CssToken.Quantity number -> name.append(' ').append((int) number.value());
                case CssToken.Sign sign -> {
                    names.add(name.toString());
                    name.setLength(0);
                }
                case CssToken.Hash hash -> {
                    return false;
                }
                case CssToken.Function function -> {
                    return false;
                }
            }
        }
        names.add(name.toString());
        if (names.contains("")) {
            return false;
        }
        style.fontFamilies = List.copyOf(names);
        return true;
    }

    private boolean fontSize(CssToken token) {
        OptionalDouble size = fontSizeOf(token);
        size.ifPresent(v -> style.fontSize = v);
        return size.isPresent() && size.getAsDouble() > 0;
    }

    private OptionalDouble fontSizeOf(CssToken token) {
        double parent = style.parentFontSize;
        if (token instanceof CssToken.Quantity number && number.unit().equals("%")) {
            return OptionalDouble.of(parent * number.value() / 100);
        }
        if (!(token instanceof CssToken.Word word)) {
            OptionalDouble points = lengths.points(token);
            return points.isPresent() && points.getAsDouble() > 0 ? points : OptionalDouble.empty();
        }
        double medium = StyleBuilder.INITIAL_FONT_SIZE;
        return switch (word.text()) {
            case "x-small" -> OptionalDouble.of(medium * 5 / 8);
            case "small" -> OptionalDouble.of(medium * 13 / 16);
            case "medium" -> OptionalDouble.of(medium);
            case "large" -> OptionalDouble.of(medium * 18 / 16);
            case "x-large" -> OptionalDouble.of(medium * 24 / 16);
            case "smaller" -> OptionalDouble.of(parent / 1.2);
            case "larger" -> OptionalDouble.of(parent * 1.2);
            case "inherit" -> OptionalDouble.of(parent);
            default -> OptionalDouble.empty();
        };
    }

    private boolean fontWeight(CssToken token) {
        int weight = switch (token) {
            case CssToken.Word word ->
                switch (word.text()) {
                    case "normal" -> 400;
                    case "bold" -> 700;
                    case "bolder" -> style.fontWeight < 600 ? 700 : 900;
                    case "lighter" -> style.fontWeight > 500 ? 400 : 300;
                    default -> 0;
                };
            case CssToken.Quantity number -> number.unit().isEmpty() ? (int) number.value() : 0;
            case CssToken.Quoted quoted -> 0;
            case CssToken.Hash hash -> 0;
            case CssToken.Function function -> 0;
            case CssToken.Sign sign -> 0;
        };
        if (weight < 100 || weight > 900) {
            return false;
        }
        style.fontWeight = weight;
        return true;
    }

    private boolean lineHeight(CssToken token) {
        if (token instanceof CssToken.Word word && word.text().equals("normal")) {
            style.lineHeightFactor = StyleBuilder.NORMAL_LINE_HEIGHT;
            return true;
        }
        if (token instanceof CssToken.Quantity number && number.value() > 0) {
            if (number.unit().isEmpty()) {
                style.lineHeightFactor = number.value();
                return true;
            }
            if (number.unit().equals("%")) {
                return lineHeight(number.value() / 100 * style.fontSize);
            }
        }
        OptionalDouble points = lengths.points(token);
        return points.isPresent() && points.getAsDouble() > 0 && lineHeight(points.getAsDouble());
    }

    private boolean lineHeight(double points) {
        style.lineHeight = points;
        style.lineHeightFactor = Double.NaN;
        return true;
    }

    private boolean variant(String property) {
        boolean all = property.equals("font-variant");
        for (CssToken token : value) {
            switch (token instanceof CssToken.Word word ? word.text() : "") {
                case "normal" -> {
                    style.smallCaps &= property.endsWith("numeric");
                    style.tabularFigures &= property.endsWith("caps");
                }
                case "small-caps" -> {
                    if (property.endsWith("numeric")) {
                        return false;
                    }
                    style.smallCaps = true;
                }
                case "tabular-nums" -> style.tabularFigures = true;
                case "proportional-nums" -> style.tabularFigures = false;
                // Fonts are lining unless told otherwise; print does not switch to old-style figures.
                case "lining-nums" -> style.tabularFigures |= false;
                default -> {
                    return false;
                }
            }
        }
        return all || !value.isEmpty();
    }

    // ---- Colours

    private boolean color(String property) {
        if (value.size() != 1) {
            return false;
        }
        boolean isText = property.equals("color");
        if (keyword("none")) {
            style.background = isText ? style.background : 0;
            return !isText;
        }
        if (keyword("inherit")) {
            return isText;
        }
        OptionalInt color = CssColor.of(value.get(0), style.color);
        if (color.isEmpty()) {
            return false;
        }
        if (isText) {
            style.color = color.getAsInt();
        } else {
            style.background = color.getAsInt();
        }
        return true;
    }

    // ---- Boxes

    private boolean box(String property) {
        return switch (property) {
            case "display" -> isDisplay() && set(() -> style.display = word());
            case "float" -> keyword("left", "none") && set(() -> style.floated = keyword("left"));
            case "break-before", "page-break-before" -> breaks() && set(() -> style.breakBefore = breakWord());
            case "break-after", "page-break-after" -> breaks() && set(() -> style.breakAfter = breakWord());
            case "break-inside", "page-break-inside" ->
                keyword("auto", "avoid", "avoid-page") && set(() -> style.breakInsideAvoid = !keyword("auto"));
            case "orphans" -> count() > 0 && set(() -> style.orphans = count());
            case "widows" -> count() > 0 && set(() -> style.widows = count());
            case "page" -> !word().isEmpty() && (keyword("auto") || set(() -> style.page = word()));
            case "width" -> width();
            case "max-height" -> keyword("none") ? set(() -> style.maxHeight = 0) : length(v -> style.maxHeight = v);
            default -> false;
        };
    }

    private boolean isDisplay() {
        return keyword("block", "inline", "inline-block", "none", "list-item", "flow-root")
                || word().startsWith("table");
    }

    private boolean breaks() {
        return keyword("auto", "avoid", "avoid-page", "page", "always", "left", "right", "verso", "recto");
    }

    private String breakWord() {
        return switch (word()) {
            case "always" -> "page";
            case "verso" -> "left";
            case "recto" -> "right";
            case "avoid-page" -> "avoid";
            default -> word();
        };
    }

    private boolean width() {
        if (keyword("auto")) {
            style.width = 0;
            return true;
        }
        if (value.get(0) instanceof CssToken.Quantity number && number.unit().equals("%") && number.value() > 0) {
            style.width = -number.value();
            return value.size() == 1;
        }
        OptionalDouble points = length(0);
        points.ifPresent(v -> style.width = v);
        return points.isPresent() && points.getAsDouble() >= 0;
    }

    private boolean edge(double[] edges, int side, boolean autoIsZero) {
        OptionalDouble points = edgeLength(0, autoIsZero);
        points.ifPresent(v -> edges[side] = v);
        return points.isPresent() && value.size() == 1;
    }

    private boolean edges(String property, double[] edges, boolean autoIsZero) {
        double[] lengths = new double[value.size()];
        for (int i = 0; i < lengths.length; i++) {
            OptionalDouble points = edgeLength(i, autoIsZero);
            if (points.isEmpty()) {
                return false;
            }
            lengths[i] = points.getAsDouble();
        }
        boolean block = property.endsWith("-block");
        if (!block && !property.endsWith("-inline")) {
            return StyleBuilder.four(edges, lengths);
        }
        edges[block ? StyleBuilder.TOP : StyleBuilder.LEFT] = lengths[0];
        edges[block ? StyleBuilder.BOTTOM : StyleBuilder.RIGHT] = lengths[lengths.length - 1];
        return lengths.length <= 2;
    }

    private OptionalDouble edgeLength(int index, boolean autoIsZero) {
        boolean isAuto =
                value.get(index) instanceof CssToken.Word word && word.text().equals("auto");
        return autoIsZero && isAuto ? OptionalDouble.of(0) : lengths.points(value.get(index));
    }

    // ---- Borders

    private boolean border(String property) {
        return switch (property) {
            case "border-radius" -> length(v -> style.borderRadius = v);
            case "border-collapse" ->
                keyword("collapse", "separate") && set(() -> style.borderCollapse = keyword("collapse"));
            case "border-spacing" -> length(0).orElse(-1) == 0;
            default -> new BorderReader(style, lengths, value).set(property.substring("border".length()));
        };
    }

    // ---- Lists and columns

    private boolean listStyle() {
        for (CssToken token : value) {
            String name = token instanceof CssToken.Word word ? word.text() : "";
            switch (name) {
                case "inside", "outside" -> {
                    // Markers hang outside in print.
                }
                case "disc",
                        "circle",
                        "square",
                        "dash",
                        "decimal",
                        "lower-alpha",
                        "upper-alpha",
                        "lower-roman",
                        "upper-roman",
                        "none" -> style.listStyle = name;
                case "lower-latin" -> style.listStyle = "lower-alpha";
                case "upper-latin" -> style.listStyle = "upper-alpha";
                default -> {
                    if (!(token instanceof CssToken.Quoted quoted)) {
                        return false;
                    }
                    style.listStyle = '"' + quoted.text() + '"';
                }
            }
        }
        return true;
    }

    private boolean columns(String property) {
        return switch (property) {
            case "column-gap" ->
                keyword("normal") ? set(() -> style.columnGap = style.fontSize) : length(v -> style.columnGap = v);
            case "column-span" -> keyword("all", "none") && set(() -> style.span = keyword("all"));
            default ->
                keyword("auto")
                        ? set(() -> style.columnCount = 1)
                        : value.size() == 1 && count() > 0 && set(() -> style.columnCount = count());
        };
    }

    // ---- Values

    private static boolean isSign(CssToken token, char sign) {
        return token instanceof CssToken.Sign s && s.sign() == sign;
    }

    private boolean keyword(String... allowed) {
        if (value.size() != 1) {
            return false;
        }
        String word = word();
        for (String candidate : allowed) {
            if (candidate.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** The first token if it is a word, in lower case; else empty. */
    private String word() {
        return value.get(0) instanceof CssToken.Word word ? word.text().toLowerCase(Locale.ROOT) : "";
    }

    private boolean length(DoubleConsumer assignment) {
        OptionalDouble points = length(0);
        points.ifPresent(assignment);
        return points.isPresent() && value.size() == 1;
    }

    private OptionalDouble length(int index) {
        return lengths.points(value.get(index));
    }

    /** The first token if it is a whole number without a unit; else 0. */
    private int count() {
        boolean whole =
                value.get(0) instanceof CssToken.Quantity n && n.unit().isEmpty() && n.value() == Math.rint(n.value());
        return whole ? (int) ((CssToken.Quantity) value.get(0)).value() : 0;
    }

    private static boolean set(Runnable assignment) {
        assignment.run();
        return true;
    }
}
