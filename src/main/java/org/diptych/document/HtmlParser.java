package org.diptych.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.diptych.document.HtmlNode.Characters;
import org.diptych.document.HtmlNode.Element;

/**
 * Takes the HTML of one template apart. Nothing is guessed: an element that is not closed, an end tag that closes nothing
 * and a name that stands for no character are reported, since a repair would put the rest of a publication inside one
 * forgotten section. For one text.
 */
final class HtmlParser {
    /** Elements that never have an end tag; all others are closed by one, whatever they are. */
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img");

    private static final int LONGEST_NAME_OF_CHARACTER = 8;

    private final String html;
    private final HtmlSource source;
    private final Deque<Element> open = new ArrayDeque<>();

    /** Names met so far, at a place that their characters tell: a document has few, thousands of times. */
    private final String[] names = new String[128];

    HtmlParser(String html, HtmlSource source) {
        this.html = html;
        this.source = source;
    }

    /** An element without a name that holds all there is. */
    Element parse() {
        Element root = new Element("", List.of());
        open.push(root);
        int from = 0;
        int at = html.indexOf('<');
        while (at >= 0) {
            if (isMarkup(at)) {
                characters(from, at);
                from = markup(at);
                at = html.indexOf('<', from);
            } else {
                at = html.indexOf('<', at + 1);
            }
        }
        characters(from, html.length());
        while (open.size() > 1) {
            unclosed();
        }
        return root;
    }

    /** Whether a {@code <} begins something; else it is a character like others. */
    private boolean isMarkup(int at) {
        char first = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (first == '/') {
            return at + 2 < html.length() && isLetter(html.charAt(at + 2));
        }
        return isLetter(first) || first == '!' || first == '?';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Passes what begins with a {@code <}; returns where it ends. */
    private int markup(int at) {
        return switch (html.charAt(at + 1)) {
            case '!', '?' -> aside(at);
            case '/' -> end(at + 2);
            default -> start(at + 1);
        };
    }

    private int aside(int at) {
        if (html.startsWith("<!--", at)) {
            return after("-->", at + 4);
        }
        source.problem(
                origin(),
                "`<" + html.charAt(at + 1) + "` is nothing that a template may print",
                "a comment is written `<!-- … -->`");
        return after(">", at);
    }

    private int after(String mark, int from) {
        int found = html.indexOf(mark, from);
        return found < 0 ? html.length() : found + mark.length();
    }

    private int start(int from) {
        int to = nameEnd(from);
        String name = name(from, to);
        List<String> attributes = List.of();
        boolean closed = VOID.contains(name);
        int at = space(to);
        while (at < html.length() && html.charAt(at) != '>') {
            if (html.charAt(at) == '/') {
                closed |= html.startsWith("/>", at);
                at = space(at + 1);
            } else {
                attributes = attributes.isEmpty() ? new ArrayList<>(4) : attributes;
                at = space(attribute(at, attributes));
            }
        }
        Element element = new Element(name, attributes);
        open.element().children().add(element);
        if (!closed) {
            open.push(element);
        }
        return Math.min(at + 1, html.length());
    }

    private int space(int from) {
        int at = from;
        while (at < html.length() && HtmlNode.isSpace(html.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads a name and the value that may follow; the first of a name counts. Returns where they end. */
    private int attribute(int from, List<String> into) {
        int to = from + 1;
        while (to < html.length() && !endsAttribute(html.charAt(to)) && html.charAt(to) != '=') {
            to++;
        }
        into.add(name(from, to));
        int at = space(to);
        if (at == html.length() || html.charAt(at) != '=') {
            into.add("");
            return to;
        }
        at = space(at + 1);
        char quote = at < html.length() ? html.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') {
            int end = at;
            while (end < html.length() && !HtmlNode.isSpace(html.charAt(end)) && html.charAt(end) != '>') {
                end++;
            }
            into.add(decoded(at, end));
            return end;
        }
        int end = html.indexOf(quote, at + 1);
        into.add(decoded(at + 1, end < 0 ? html.length() : end));
        return end < 0 ? html.length() : end + 1;
    }

    private static boolean endsAttribute(char c) {
        return c == '>' || c == '/' || HtmlNode.isSpace(c);
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < html.length() && (Character.isLetterOrDigit(html.charAt(to)) || html.charAt(to) == '-')) {
            to++;
        }
        return to;
    }

    private String name(int from, int to) {
        int length = to - from;
        int place = (html.charAt(from) * 31 + html.charAt(to - 1) + length) % names.length;
        String known = names[place];
        if (known != null && known.length() == length && html.startsWith(known, from)) {
            return known;
        }
        String name = html.substring(from, to).toLowerCase(Locale.ROOT);
        names[place] = name;
        return name;
    }

    private int end(int from) {
        int to = nameEnd(from);
        String name = name(from, to);
        if (open.element().is(name) || isOpen(name)) {
            while (!open.element().is(name)) {
                unclosed();
            }
            open.pop();
        } else {
            source.problem(origin(), "`</" + name + ">` closes nothing that is open");
        }
        return after(">", to);
    }

    private boolean isOpen(String name) {
        int depth = 0;
        for (Element element : open) {
            if (element.is(name)) {
                return true;
            }
            if (++depth > HtmlReader.DEEPEST) {
                return false;
            }
        }
        return false;
    }

    private void unclosed() {
        Origin origin = origin();
        String name = open.pop().name();
        source.problem(origin, "`<" + name + ">` is not closed", "write `</" + name + ">` where it ends");
    }

    /** What the innermost open elements say of their origin. */
    private Origin origin() {
        int depth = 0;
        for (Element element : open) {
            if (element.has(HtmlSource.ORIGIN)) {
                return Origin.parse(element.value(HtmlSource.ORIGIN));
            }
            if (++depth > HtmlReader.DEEPEST) {
                break;
            }
        }
        return Origin.NONE;
    }

    private void characters(int from, int to) {
        if (from < to) {
            open.element().children().add(new Characters(decoded(from, to)));
        }
    }

    /** A piece of the text with the characters that are written by name or number. */
    private String decoded(int from, int to) {
        int at = html.indexOf('&', from, to);
        if (at < 0) {
            return html.substring(from, to);
        }
        StringBuilder out = new StringBuilder(to - from);
        int done = from;
        while (at >= 0) {
            int end = html.indexOf(';', at, Math.min(to, at + LONGEST_NAME_OF_CHARACTER + 2));
            String name = end < 0 ? "" : html.substring(at + 1, end);
            String character = character(name);
            if (!character.isEmpty()) {
                out.append(html, done, at).append(character);
                done = end + 1;
            }
            at = html.indexOf('&', Math.max(done, at + 1), to);
        }
        return out.append(html, done, to).toString();
    }

    /** What stands between {@code &} and {@code ;} as a character; nothing, and a report, where it names none. */
    private String character(String name) {
        if (name.startsWith("#")) {
            return numbered(name);
        }
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> "\u00a0";
            case "shy" -> "\u00ad";
            case "thinsp" -> "\u2009";
            case "ensp" -> "\u2002";
            case "emsp" -> "\u2003";
            case "zwnj" -> "\u200c";
            case "zwj" -> "\u200d";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "hellip" -> "…";
            case "lsquo" -> "‘";
            case "rsquo" -> "’";
            case "ldquo" -> "“";
            case "rdquo" -> "”";
            case "laquo" -> "«";
            case "raquo" -> "»";
            case "middot" -> "·";
            case "bull" -> "•";
            case "times" -> "×";
            case "deg" -> "°";
            case "euro" -> "€";
            default -> unnamed(name);
        };
    }

    private String numbered(String name) {
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int code = hexadecimal
                    ? Integer.parseInt(name, 2, name.length(), 16)
                    : Integer.parseInt(name, 1, name.length(), 10);
            if (code >= ' ' && Character.isDefined(code) && Character.getType(code) != Character.SURROGATE) {
                return Character.toString(code);
            }
        } catch (NumberFormatException notNumber) {
            return unnamed(name);
        }
        return unnamed(name);
    }

    private String unnamed(String name) {
        if (!name.isEmpty() && name.chars().allMatch(c -> c == '#' || isLetter((char) c) || (c >= '0' && c <= '9'))) {
            source.problem(
                    origin(),
                    "`&" + name + ";` is not a character that Diptych knows by this name",
                    "write the character itself");
        }
        return "";
    }
}
