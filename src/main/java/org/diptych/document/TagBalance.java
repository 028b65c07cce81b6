package org.diptych.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Reports elements that are not closed, and end tags that close nothing. The parser itself closes silently what is
 * open, which would put the rest of a publication inside one forgotten section.
 */
final class TagBalance {
    private static final String ORIGIN = "data-origin=\"";

    private final String html;
    private final HtmlSource source;
    private final Deque<Open> open = new ArrayDeque<>();

    /** A start tag with its place in the text. */
    private record Open(String name, int from, int to) {}

    TagBalance(String html, HtmlSource source) {
        this.html = html;
        this.source = source;
    }

    void check() {
        int at = html.indexOf('<');
        while (at >= 0 && at + 1 < html.length()) {
            at = html.indexOf('<', tag(at));
        }
        while (!open.isEmpty()) {
            unclosed();
        }
    }

    /** Passes one tag; returns where it ends. */
    private int tag(int at) {
        char first = html.charAt(at + 1);
        if (html.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        if (html.startsWith("<![CDATA[", at)) {
            return after("]]>", at + 9);
        }
        if (first == '!' || first == '?') {
            return after(">", at);
        }
        boolean end = first == '/';
        int from = at + (end ? 2 : 1);
        int to = from;
        while (to < html.length() && (Character.isLetterOrDigit(html.charAt(to)) || html.charAt(to) == '-')) {
            to++;
        }
        if (to == from) {
            return from;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        int close = closing(to);
        if (end) {
            end(name);
        } else if (!HtmlReader.VOID.contains(name) && (close >= html.length() || html.charAt(close - 1) != '/')) {
            open.push(new Open(name, at, close));
        }
        return Math.min(close + 1, html.length());
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    /** Where the {@code >} of a tag stands; quoted values may hold others. */
    private int closing(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return html.length();
    }

    private void end(String name) {
        if (open.stream().limit(HtmlReader.DEEPEST).noneMatch(tag -> tag.name().equals(name))) {
            source.problem(open.isEmpty() ? Origin.NONE : origin(), "`</" + name + ">` closes nothing that is open");
            return;
        }
        while (!open.element().name().equals(name)) {
            unclosed();
        }
        open.pop();
    }

    private void unclosed() {
        Origin origin = origin();
        String name = open.pop().name();
        source.problem(origin, "`<" + name + ">` is not closed", "write `</" + name + ">` where it ends");
    }

    /** What the innermost open elements say of their origin. */
    private Origin origin() {
        int depth = 0;
        for (Open tag : open) {
            int found = html.indexOf(ORIGIN, tag.from(), tag.to());
            if (found >= 0) {
                int from = found + ORIGIN.length();
                int end = html.indexOf('"', from, tag.to());
                return Origin.parse(html.substring(from, end < 0 ? tag.to() : end));
            }
            if (++depth > HtmlReader.DEEPEST) {
                break;
            }
        }
        return Origin.NONE;
    }
}
