package org.diptych.diagnostic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Diagnostics as people read them: place, severity, rule, sentence; the line with a mark under it; what to do.
 *
 * <pre>
 * content/note/oo-1.1.yaml:9:9: error[unknown-value]: `on-shedule` is not a status.
 *     9 | status: on-shedule
 *       |         ^^^^^^^^^^
 *   help: did you mean `on-schedule`?
 * </pre>
 */
public final class TextRenderer {
    /** Longer lines are shown in part. */
    private static final int WIDTH = 160;

    /** The narrowest column of line numbers. */
    private static final int GUTTER = 5;

    private final Function<String, Optional<List<String>>> lines;
    private final Map<String, Optional<List<String>>> known = new HashMap<>();
    private final boolean colour;

    /**
     * Renders without colour.
     *
     * @param lines the lines of a file by its path; empty where there is no text to show
     */
    public TextRenderer(Function<String, Optional<List<String>>> lines) {
        this(lines, false);
    }

    /** Renders, with the colours of a terminal where wanted. */
    public TextRenderer(Function<String, Optional<List<String>>> lines, boolean colour) {
        this.lines = lines;
        this.colour = colour;
    }

    /** All, one after the other, each with its line end. */
    public String render(Collection<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(render(diagnostic));
        }
        return out.toString();
    }

    /** One, with its line end. */
    public String render(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        SourcePosition at = diagnostic.at();
        if (!at.file().isEmpty()) {
            out.append(bold(at.toString())).append(": ");
        }
        String word = diagnostic.severity().word() + "[" + diagnostic.rule().code() + "]";
        out.append(tinted(diagnostic.severity(), word)).append(": ");
        out.append(diagnostic.message()).append('\n');
        excerpt(diagnostic, out);
        for (String help : diagnostic.help()) {
            out.append("  help: ").append(asClause(help)).append('\n');
        }
        for (SourcePosition via : diagnostic.via()) {
            out.append("  via ").append(via).append('\n');
        }
        return out.toString();
    }

    /** Help follows a colon, so it begins with a small letter; names such as {@code JSON} keep theirs. */
    private static String asClause(String help) {
        boolean word = help.length() > 1 && (Character.isLowerCase(help.charAt(1)) || help.charAt(1) == ' ');
        return word ? Character.toLowerCase(help.charAt(0)) + help.substring(1) : help;
    }

    private void excerpt(Diagnostic diagnostic, StringBuilder out) {
        SourcePosition at = diagnostic.at();
        Optional<String> line = line(at);
        if (line.isEmpty()) {
            return;
        }
        String number =
                " ".repeat(Math.max(0, GUTTER - Integer.toString(at.line()).length())) + at.line();
        int column = Math.min(at.column(), line.get().length() + 1);
        int from = column > WIDTH - 20 ? column - WIDTH / 2 : 0;
        String shown = line.get().substring(from, Math.min(line.get().length(), from + WIDTH));
        out.append(number).append(" | ").append(shown.replace('\t', ' ')).append('\n');
        if (at.column() > 0) {
            String before = blank(shown.substring(0, Math.min(shown.length(), column - 1 - from)));
            String marked = shown.substring(
                    Math.min(shown.length(), column - 1 - from),
                    Math.min(shown.length(), column - 1 - from + at.length()));
            String carets = "^".repeat(Math.max(1, width(marked)));
            out.append(" ".repeat(number.length())).append(" | ").append(before);
            out.append(tinted(diagnostic.severity(), carets)).append('\n');
        }
    }

    private Optional<String> line(SourcePosition at) {
        if (at.file().isEmpty() || at.line() == 0 || !at.cell().isEmpty()) {
            return Optional.empty();
        }
        return known.computeIfAbsent(at.file(), lines)
                .filter(text -> at.line() <= text.size())
                .map(text -> text.get(at.line() - 1));
    }

    private static String blank(String text) {
        return " ".repeat(width(text));
    }

    /** Columns of a terminal: a combining mark takes none, an ideograph or pictograph two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
                    default -> Character.isIdeographic(c) || (c >= 0x1F300 && c <= 0x1FAFF) ? 2 : 1;
                })
                .sum();
    }

    private String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    private String tinted(Severity severity, String text) {
        if (!colour) {
            return text;
        }
        int code = switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case NOTE -> 36;
        };
        return "\u001b[1;" + code + "m" + text + "\u001b[0m";
    }
}
