package org.diptych.write.word;

import java.util.Locale;
import org.diptych.style.Style;

/** Computed styles as paragraph and run properties, in the order that the schema asks for (ECMA-376 part 1, 17.3). */
final class Properties {
    private Properties() {}

    /**
     * The content of {@code w:pPr} in a style.
     *
     * @param outline level from 0, or -1 for text
     */
    static void paragraph(Xml xml, Framed look, int outline) {
        Style style = look.style();
        if (style.breakAfter().equals("avoid")) {
            xml.empty("w:keepNext");
        }
        if (style.breakInsideAvoid()) {
            xml.empty("w:keepLines");
        }
        if (style.breakBefore().equals("page")) {
            xml.empty("w:pageBreakBefore");
        }
        if (style.widows() < 2 && style.orphans() < 2) {
            xml.empty("w:widowControl", "w:val", "0");
        }
        borders(xml, look);
        if (look.background() != 0) {
            shading(xml, look.background());
        }
        if (!style.hyphens()) {
            xml.empty("w:suppressAutoHyphens");
        }
        xml.start("w:spacing")
                .attribute("w:before", twips(style.margin().top()))
                .attribute("w:after", twips(style.margin().bottom()))
                .attribute("w:line", twips(style.lineHeight()))
                .attribute("w:lineRule", "atLeast")
                .end();
        indent(xml, look);
        xml.empty("w:jc", "w:val", alignment(style.textAlign()));
        if (outline >= 0) {
            xml.empty("w:outlineLvl", "w:val", outline);
        }
    }

    private static void indent(Xml xml, Framed look) {
        long left = twips(look.left());
        long right = twips(look.right());
        long first = twips(look.style().textIndent());
        if (left == 0 && right == 0 && first == 0) {
            return;
        }
        xml.start("w:ind").attribute("w:left", left).attribute("w:right", right);
        if (first < 0) {
            xml.attribute("w:hanging", -first);
        } else if (first > 0) {
            xml.attribute("w:firstLine", first);
        }
        xml.end();
    }

    private static void borders(Xml xml, Framed look) {
        Style style = look.style();
        if (style.borderTop().width()
                        + look.borderLeft().width()
                        + style.borderBottom().width()
                        + style.borderRight().width()
                == 0) {
            return;
        }
        xml.start("w:pBdr");
        border(xml, "w:top", style.borderTop(), style.padding().top());
        border(xml, "w:left", look.borderLeft(), look.frame().padding().left());
        border(xml, "w:bottom", style.borderBottom(), style.padding().bottom());
        border(xml, "w:right", style.borderRight(), style.padding().right());
        xml.end();
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
                .attribute("w:space", Math.clamp(Math.round(space), 0, 31))
                .attribute("w:color", hex(border.color()))
                .end();
    }

    /** A background. */
    static void shading(Xml xml, int color) {
        xml.start("w:shd")
                .attribute("w:val", "clear")
                .attribute("w:color", "auto")
                .attribute("w:fill", hex(color))
                .end();
    }

    /** The content of {@code w:rPr} in a style. */
    static void run(Xml xml, Style style) {
        String family =
                style.fontFamilies().isEmpty() ? "serif" : style.fontFamilies().get(0);
        xml.start("w:rFonts")
                .attribute("w:ascii", family)
                .attribute("w:hAnsi", family)
                .attribute("w:eastAsia", family)
                .attribute("w:cs", family)
                .end();
        toggle(xml, "w:b", style.fontWeight() >= 600);
        toggle(xml, "w:i", style.italic());
        if (style.textTransform().equals("uppercase")) {
            xml.empty("w:caps");
        }
        if (style.smallCaps()) {
            xml.empty("w:smallCaps");
        }
        xml.empty("w:color", "w:val", hex(style.color()));
        if (style.letterSpacing() != 0) {
            xml.empty("w:spacing", "w:val", twips(style.letterSpacing()));
        }
        xml.empty("w:sz", "w:val", Math.max(2, Math.round(style.fontSize() * 2)));
        xml.empty("w:szCs", "w:val", Math.max(2, Math.round(style.fontSize() * 2)));
        if (style.underline()) {
            xml.empty("w:u", "w:val", "single");
        }
    }

    private static void toggle(Xml xml, String name, boolean on) {
        if (on) {
            xml.empty(name);
        } else {
            xml.empty(name, "w:val", "0");
        }
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
