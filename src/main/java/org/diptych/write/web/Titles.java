package org.diptych.write.web;

import java.util.List;
import org.diptych.document.Attributes;
import org.diptych.document.Inline;
import org.diptych.document.PlainText;

/** Headings as they stand in lists of pages: on one line, without notes and links, their number apart. */
final class Titles {
    private Titles() {}

    static boolean isNumber(Inline inline) {
        return inline instanceof Inline.Span span && span.attributes().hasClass("number");
    }

    /** The words without the number. */
    static String words(List<Inline> run) {
        return PlainText.ofRun(run.stream()
                        .filter(inline -> !isNumber(inline) && !(inline instanceof Inline.Note))
                        .toList())
                .strip();
    }

    /** The number alone, without the sign that parts it from the words; empty for none. */
    static String number(List<Inline> run) {
        String number = PlainText.ofRun(run.stream().filter(Titles::isNumber).toList());
        return number.substring(0, endOfNumber(number)).strip();
    }

    /** Number and words. */
    static String text(List<Inline> run) {
        return PlainText.ofRun(run.stream()
                        .filter(inline -> !(inline instanceof Inline.Note))
                        .toList())
                .strip();
    }

    /** Number, in a span of its own, and words. */
    static void write(Html html, List<Inline> run) {
        for (Inline inline : run) {
            if (inline instanceof Inline.Note) {
                continue;
            }
            String text = PlainText.ofRun(List.of(inline));
            if (isNumber(inline)) {
                number(html, text);
            } else {
                html.text(text);
            }
        }
    }

    private static int endOfNumber(String text) {
        int end = text.length();
        while (end > 0 && " \u00a0\u202f:–—".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** A number; the sign at its end, which parts it from the words of a line, stands apart. */
    static void number(Html html, String text) {
        int end = endOfNumber(text);
        html.open("span").attribute("class", "number").close().text(text.substring(0, end));
        if (end < text.length()) {
            html.open("span")
                    .attribute("class", "stop")
                    .close()
                    .text(text.substring(end))
                    .end("span");
        }
        html.end("span");
    }

    /** The title of a page, in both languages where it has both. */
    static void write(Html html, SitePage.Title title) {
        write(html, title.text());
        if (!title.other().isEmpty()) {
            Attributes other = title.otherAttributes();
            html.text(" ").open("span").attribute("class", "other");
            html.attribute(
                            "lang",
                            other.language() == null ? "" : other.language().tag())
                    .close();
            write(html, title.other());
            html.end("span");
        }
    }
}
