package org.diptych.write.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which italic faces a page needs at once. One that came after the first painting would move the text, and most pages
 * need none.
 *
 * @param text whether running text has italics
 * @param labels whether tables, headings or labels have
 */
record Italics(boolean text, boolean labels) {
    static final Italics NONE = new Italics(false, false);

    private static final List<String> LABELS = List.of("table", "figcaption", "summary", "h2", "h3", "h4", "h5", "h6");

    /** Looks for italics in the main part of a page. */
    static Italics of(CharSequence main) {
        String html = main.toString();
        boolean text = false;
        boolean labels = html.contains("<h6");
        int inLabels = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            for (String label : LABELS) {
                if (html.startsWith(label, at + 1)) {
                    inLabels++;
                } else if (html.startsWith("/" + label, at + 1)) {
                    inLabels--;
                }
            }
            if (html.startsWith("em>", at + 1) || isItalic(html, at)) {
                text |= inLabels == 0;
                labels |= inLabels > 0;
            }
        }
        return new Italics(text, labels);
    }

    /** Of the class {@code absent} or {@code of-which}, which the theme sets so. */
    private static boolean isItalic(String html, int tag) {
        int end = html.indexOf('>', tag);
        int classes = html.indexOf(" class=\"", tag);
        if (classes < 0 || classes > end) {
            return false;
        }
        String names = ' ' + html.substring(classes + 8, html.indexOf('"', classes + 8)) + ' ';
        return names.contains(" absent ") || names.contains(" of-which ");
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
