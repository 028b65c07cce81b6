package org.diptych.template;

import java.util.Map;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;

/**
 * What FreeMarker could do and templates may not: run code, read files, switch escaping off, hide problems, depend on
 * the moment. FreeMarker is also configured to refuse most of it; this finds it in branches that never run and names the place.
 */
final class ForbiddenFeatures {
    private static final String RUNS_CODE = "Templates only print what records hold; they cannot run code.";
    private static final String ESCAPES =
            "Everything printed is escaped; building blocks and fields print their own HTML.";
    private static final String LANGUAGE = "Numbers, dates and words follow the language being rendered.";

    private static final Map<String, String> BUILT_INS = Map.ofEntries(
            Map.entry("api", RUNS_CODE),
            Map.entry("has_api", RUNS_CODE),
            Map.entry("hasApi", RUNS_CODE),
            Map.entry("new", RUNS_CODE),
            Map.entry("eval", RUNS_CODE),
            Map.entry("eval_json", RUNS_CODE),
            Map.entry("evalJson", RUNS_CODE),
            Map.entry("interpret", RUNS_CODE),
            Map.entry("no_esc", ESCAPES),
            Map.entry("noEsc", ESCAPES));
    private static final Map<String, String> DIRECTIVES = Map.of(
            "noautoesc", ESCAPES,
            "noAutoEsc", ESCAPES,
            "noescape", ESCAPES,
            "noEscape", ESCAPES,
            "outputformat", ESCAPES,
            "outputFormat", ESCAPES,
            "ftl", "The settings of templates are the same for all and stand in the program.",
            "setting", LANGUAGE,
            "attempt", "Problems are reported, never hidden; ask `??` or `.given` before printing.");

    private final String path;
    private final String source;
    private final Diagnostics diagnostics;

    private ForbiddenFeatures(String path, String source, Diagnostics diagnostics) {
        this.path = path;
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /** Reports each use in the source of one template. */
    static void check(String path, String source, Diagnostics diagnostics) {
        new ForbiddenFeatures(path, source, diagnostics).text(0, source.length());
    }

    private void text(int from, int to) {
        int i = from;
        while (i < to) {
            if (source.startsWith("<#--", i)) {
                i = after("-->", i + 4, to);
            } else if (source.startsWith("<#noparse", i)) {
                i = after("</#noparse", i, to);
            } else if (source.startsWith("<#", i)) {
                int end = word(i + 2);
                refuse(DIRECTIVES, "<#", i + 2, end);
                i = expression(end, to, '>');
            } else if (source.startsWith("<@", i)) {
                i = expression(i + 2, to, '>');
            } else if (source.startsWith("${", i)) {
                i = expression(i + 2, to, '}');
            } else {
                i++;
            }
        }
    }

    /** Reads an expression up to its end sign outside brackets and strings; gives the index after it. */
    private int expression(int from, int to, char end) {
        int depth = 0;
        int i = from;
        while (i < to) {
            char c = source.charAt(i);
            if (c == end && depth <= 0) {
                return i + 1;
            }
            switch (c) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                case '"', '\'' -> i = string(i, to) - 1;
                case '?' -> i = builtIn(i) - 1;
                case '.' -> specialVariable(i);
                default -> {}
            }
            i++;
        }
        return to;
    }

    private int string(int quote, int to) {
        boolean raw = quote > 0 && source.charAt(quote - 1) == 'r' && !isWord(quote - 2);
        int i = quote + 1;
        while (i < to && source.charAt(i) != source.charAt(quote)) {
            i += !raw && source.charAt(i) == '\\' ? 2 : 1;
        }
        int end = Math.min(i, to);
        if (!raw) {
            text(quote + 1, end);
        }
        return Math.min(end + 1, to);
    }

    private int builtIn(int mark) {
        if (source.startsWith("??", mark)) {
            return mark + 2;
        }
        int start = mark + 1;
        while (start < source.length() && Character.isWhitespace(source.charAt(start))) {
            start++;
        }
        int end = word(start);
        refuse(BUILT_INS, "?", start, end);
        return end;
    }

    private void specialVariable(int dot) {
        if (!isWord(dot - 1) && source.substring(dot + 1, word(dot + 1)).equals("now")) {
            report(
                    dot + 1,
                    3,
                    "`.now` is not allowed in a template.",
                    "The same content must give the same pages; use a date of a record.");
        }
    }

    private void refuse(Map<String, String> forbidden, String sign, int start, int end) {
        String reason = forbidden.get(source.substring(start, end));
        if (reason != null) {
            report(
                    start,
                    end - start,
                    "`" + sign + source.substring(start, end) + "` is not allowed in a template.",
                    reason);
        }
    }

    private void report(int offset, int length, String message, String reason) {
        diagnostics.report(Rule.TEMPLATE, at(path, source, offset, length), message, reason);
    }

    /** The place of an offset of a text. */
    static SourcePosition at(String path, String source, int offset, int length) {
        int line = 1;
        int start = 0;
        for (int i = source.indexOf('\n'); i >= 0 && i < offset; i = source.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new SourcePosition(path, line, offset - start + 1, Math.max(1, length));
    }

    private int after(String mark, int from, int to) {
        int at = source.indexOf(mark, from);
        return at < 0 || at >= to ? to : at + mark.length();
    }

    private int word(int from) {
        int i = from;
        while (isWord(i)) {
            i++;
        }
        return i;
    }

    private boolean isWord(int at) {
        return at >= 0
                && at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '_');
    }
}
