package org.diptych.write.word;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.diptych.style.Style;

/**
 * Computed styles as paragraph and run properties: element name to XML, complete and in the order that the schema asks
 * for (ECMA-376 part 1, 17.3), so that two looks can be told apart property by property.
 */
final class Properties {
    /** Properties that cancel each other out between a paragraph style and a character style (17.7.3). */
    static final Set<String> TOGGLES = Set.of("w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps");

    /** Room between text and a line beyond which the schema does not go (17.3.4), in points. */
    private static final long MOST_SPACE = 31;

    /** The lines of usual fonts, in ems. */
    private static final double OWN_LINE = 1.25;

    private Properties() {}

    /** The content of {@code w:pPr}. */
    static Map<String, String> paragraph(Look look) {
        Style style = look.style();
        Map<String, String> all = new LinkedHashMap<>();
        toggle(all, "w:keepNext", look.keeps());
        toggle(all, "w:keepLines", style.breakInsideAvoid());
        toggle(all, "w:pageBreakBefore", look.breaks());
        toggle(all, "w:widowControl", style.widows() > 1 || style.orphans() > 1);
        all.put("w:pBdr", borders(look));
        all.put("w:shd", shading(look.background()));
        if (look.tab() > 0) {
            all.put("w:tabs", tab(look.tab()));
        }
        toggle(all, "w:suppressAutoHyphens", !style.hyphens());
        all.put("w:spacing", spacing(look));
        if (!look.numbered()) {
            all.put("w:ind", indent(look));
        } else if (twips(look.textRight()) > 0) {
            all.put(
                    "w:ind",
                    new Xml().empty("w:ind", "w:right", twips(look.textRight())).toString());
        }
        all.put("w:jc", value("w:jc", alignment(style.textAlign())));
        if (look.outline() >= 0) {
            all.put("w:outlineLvl", value("w:outlineLvl", Integer.toString(look.outline())));
        }
        return all;
    }

    private static String spacing(Look look) {
        Style style = look.style();
        return new Xml()
                .start("w:spacing")
                .attribute("w:before", Math.max(0, look.before()))
                .attribute("w:after", Math.max(0, twips(style.margin().bottom())))
                .attribute("w:line", line(style))
                .attribute("w:lineRule", isTight(style) ? "auto" : "atLeast")
                .end()
                .toString();
    }

    /** Tighter than the font's own lines, as headings are: Word must be told as a share of these (in 240ths). */
    private static boolean isTight(Style style) {
        return style.lineHeight() < style.fontSize() * OWN_LINE;
    }

    private static long line(Style style) {
        return isTight(style)
                ? Math.max(200, Math.round(240 * style.lineHeight() / (style.fontSize() * OWN_LINE)))
                : twips(style.lineHeight());
    }

    private static String tab(int position) {
        return new Xml()
                .start("w:tabs")
                .start("w:tab")
                .attribute("w:val", "right")
                .attribute("w:leader", "dot")
                .attribute("w:pos", position)
                .end()
                .end()
                .toString();
    }

    private static String indent(Look look) {
        long first = twips(look.style().textIndent());
        return new Xml()
                .start("w:ind")
                .attribute("w:left", twips(look.textLeft()))
                .attribute("w:right", twips(look.textRight()))
                .attribute(first < 0 ? "w:hanging" : "w:firstLine", Math.abs(first))
                .end()
                .toString();
    }

    private static String borders(Look look) {
        Style own = look.style();
        boolean bordered = own.borderTop().width()
                                + own.borderRight().width()
                                + own.borderBottom().width()
                                + own.borderLeft().width()
                        > 0
                || own.background() != 0;
        Style shown = bordered || look.frame() == null ? own : look.frame();
        Xml xml = new Xml();
        xml.start("w:pBdr");
        side(xml, "w:top", shown.borderTop(), shown.padding().top(), shown.background());
        side(xml, "w:left", shown.borderLeft(), shown.padding().left(), shown.background());
        side(xml, "w:bottom", shown.borderBottom(), shown.padding().bottom(), shown.background());
        side(xml, "w:right", shown.borderRight(), shown.padding().right(), shown.background());
        return xml.end().toString();
    }

    /** Word paints a background up to the lines only: where there are none, lines of its colour make the padding. */
    private static void side(Xml xml, String name, Style.Border border, double padding, int background) {
        if (border.width() > 0) {
            border(xml, name, border, padding);
        } else if (background != 0 && padding > 0) {
            border(xml, name, new Style.Border(0.5, "solid", background), padding);
        } else {
            xml.start(name).attribute("w:val", "nil").end();
        }
    }

    /** One side of a frame; nothing where there is no line. */
    static void border(Xml xml, String name, Style.Border border, double space) {
        if (border.width() <= 0) {
            return;
        }
        String line = switch (border.line()) {
            case "dashed" -> "dashed";
            case "dotted" -> "dotted";
            case "double" -> "double";
            default -> "single";
        };
        xml.start(name)
                .attribute("w:val", line)
                .attribute("w:sz", Math.max(2, Math.round(border.width() * 8)))
                .attribute("w:space", Math.clamp(Math.round(space), 0, MOST_SPACE))
                .attribute("w:color", hex(border.color()))
                .end();
    }

    /** A background; {@code auto} for none. */
    static String shading(int color) {
        return new Xml()
                .start("w:shd")
                .attribute("w:val", "clear")
                .attribute("w:color", "auto")
                .attribute("w:fill", color == 0 ? "auto" : hex(color))
                .end()
                .toString();
    }

    /** The content of {@code w:rPr}; a background only where it is the run's own. */
    static Map<String, String> run(Style style, int background) {
        Map<String, String> all = new LinkedHashMap<>();
        String family = family(style);
        all.put(
                "w:rFonts",
                new Xml()
                        .start("w:rFonts")
                        .attribute("w:ascii", family)
                        .attribute("w:hAnsi", family)
                        .attribute("w:eastAsia", family)
                        .attribute("w:cs", family)
                        .end()
                        .toString());
        toggle(all, "w:b", isBold(style));
        toggle(all, "w:bCs", isBold(style));
        toggle(all, "w:i", style.italic());
        toggle(all, "w:iCs", style.italic());
        toggle(all, "w:caps", style.textTransform().equals("uppercase"));
        toggle(all, "w:smallCaps", style.smallCaps());
        all.put("w:color", value("w:color", hex(style.color())));
        all.put("w:spacing", value("w:spacing", Long.toString(twips(style.letterSpacing()))));
        String size = Long.toString(Math.max(2, Math.round(style.fontSize() * 2)));
        all.put("w:sz", value("w:sz", size));
        all.put("w:szCs", value("w:szCs", size));
        all.put("w:u", value("w:u", style.underline() ? "single" : "none"));
        all.put("w:shd", shading(background));
        return all;
    }

    static boolean isBold(Style style) {
        return style.fontWeight() >= 600;
    }

    static String family(Style style) {
        return FontTable.name(
                style.fontFamilies().isEmpty() ? "serif" : style.fontFamilies().get(0));
    }

    /** What one has and the other has not, or has otherwise. */
    static Map<String, String> difference(Map<String, String> one, Map<String, String> other) {
        Map<String, String> different = new LinkedHashMap<>();
        one.forEach((name, xml) -> {
            if (!xml.equals(other.get(name))) {
                different.put(name, xml);
            }
        });
        return different;
    }

    private static void toggle(Map<String, String> all, String name, boolean on) {
        all.put(name, on ? "<" + name + "/>" : off(name));
    }

    static String off(String name) {
        return value(name, "0");
    }

    private static String value(String name, String value) {
        return new Xml().empty(name, "w:val", value).toString();
    }

    private static String alignment(String align) {
        return switch (align) {
            case "justify" -> "both";
            case "center" -> "center";
            case "right", "end" -> "right";
            default -> "left";
        };
    }

    /** Points in twentieths of a point. */
    static long twips(double points) {
        return Math.round(points * 20);
    }

    /** A colour as six digits. */
    static String hex(int color) {
        return String.format(Locale.ROOT, "%06X", color & 0xFFFFFF);
    }
}
