package org.diptych.write.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which faces a page needs at once besides the usual ones. One that came after the first painting would move the text,
 * and most pages need none of them.
 *
 * @param italicText whether running text has italics
 * @param italicLabels whether tables, headings or captions have
 * @param boldText whether running text has bold words
 */
record Faces(boolean italicText, boolean italicLabels, boolean boldText) {
    static final Faces NONE = new Faces(false, false, false);
    static final Faces ITALIC_TEXT = new Faces(true, false, false);
    static final Faces ITALIC_LABEL = new Faces(false, true, false);
    static final Faces BOLD_TEXT = new Faces(false, false, true);

    /** Those of this page and those of another part of it. */
    Faces and(Faces other) {
        return new Faces(
                italicText || other.italicText, italicLabels || other.italicLabels, boldText || other.boldText);
    }

    /**
     * The addresses of the faces that a page fetches at once: of all that are used at once or not at all
     * ({@code font-display: optional}) the upright ones, and of the others those that it shows.
     *
     * @param css a style sheet made compact
     */
    List<String> fonts(String css, String textFamily, String labelFamily) {
        List<String> fonts = new ArrayList<>();
        for (int start = css.indexOf("@font-face"); start >= 0; start = css.indexOf("@font-face", start + 1)) {
            String face = css.substring(start, css.indexOf('}', start)).toLowerCase(Locale.ROOT);
            int url = face.indexOf("url(");
            if (url >= 0 && face.contains("optional") && isShown(face, textFamily, labelFamily)) {
                fonts.add(css.substring(start + url + 4, css.indexOf(')', start + url)));
            }
        }
        return fonts;
    }

    private boolean isShown(String face, String textFamily, String labelFamily) {
        boolean ofText = isOf(face, textFamily);
        boolean ofLabels = isOf(face, labelFamily);
        if (face.contains("italic")) {
            return (italicText && ofText) || (italicLabels && ofLabels);
        }
        boolean ofBoldTextAlone = ofText && !ofLabels && isBold(face);
        return boldText || !ofBoldTextAlone;
    }

    private static boolean isBold(String face) {
        int weight = face.indexOf("font-weight:");
        return weight >= 0 && (face.startsWith("bold", weight + 12) || "6789".indexOf(face.charAt(weight + 12)) >= 0);
    }

    private static boolean isOf(String face, String family) {
        String name = family.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
        return !name.isEmpty() && face.contains("font-family:" + name);
    }
}
