package org.diptych.write.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which italic faces a page needs at once. One that came after the first painting would move the text, and most pages
 * need none.
 *
 * @param text whether running text has italics
 * @param labels whether tables, headings or captions have
 */
record Italics(boolean text, boolean labels) {
    static final Italics NONE = new Italics(false, false);

    /** Those of this page and those of another part of it. */
    Italics and(Italics other) {
        return new Italics(text || other.text, labels || other.labels);
    }

    /** The addresses of the faces in a style sheet. */
    List<String> fonts(String css, String textFamily, String labelFamily) {
        List<String> fonts = new ArrayList<>();
        for (int start = css.indexOf("@font-face"); start >= 0; start = css.indexOf("@font-face", start + 1)) {
            String face = css.substring(start, css.indexOf('}', start));
            boolean wanted = (text && isOf(face, textFamily)) || (labels && isOf(face, labelFamily));
            int url = face.indexOf("url(");
            if (wanted && url >= 0 && face.contains("optional") && face.contains("italic")) {
                fonts.add(face.substring(url + 4, face.indexOf(')', url)));
            }
        }
        return fonts;
    }

    private static boolean isOf(String face, String family) {
        String name = family.split(",", 2)[0].strip();
        return !name.isEmpty()
                && face.toLowerCase(Locale.ROOT).contains("font-family:" + name.toLowerCase(Locale.ROOT));
    }
}
