package org.diptych.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.core.UnformattableValueException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.diagnostic.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Turns what FreeMarker throws into diagnostics with the place in the template. Rendering goes on after a mistake, so
 * that all are found at once; the same mistake is told once, with the first record that met it.
 */
final class TemplateProblems implements TemplateExceptionHandler {
    private static final int LIMIT = 100;

    private final TemplateSet templates;
    private final Supplier<SourcePosition> record;
    private final Diagnostics diagnostics;
    private final Set<String> told = new HashSet<>();
    private final Set<SourcePosition> mistaken = new HashSet<>();

    /**
     * Problems of one rendering.
     *
     * @param record the place of the record that is being printed
     */
    TemplateProblems(TemplateSet templates, Supplier<SourcePosition> record, Diagnostics diagnostics) {
        this.templates = templates;
        this.record = record;
        this.diagnostics = diagnostics;
    }

    @Override
    public void handleTemplateException(TemplateException problem, Environment environment, Writer out)
            throws TemplateException {
        add(problem);
        if (told.size() >= LIMIT || cause(problem, StopException.class) != null) {
            throw problem;
        }
    }

    /** Reports a problem that FreeMarker threw. */
    void add(TemplateException problem) {
        if (problem instanceof InvalidReferenceException && isConsequence(frames(problem))) {
            return;
        }
        Diagnostic diagnostic = describe(problem);
        if (told.add(diagnostic.at() + diagnostic.message())) {
            diagnostics.add(diagnostic);
        }
    }

    /** In a building block that was called wrongly, what is missing then is no news. */
    private boolean isConsequence(List<SourcePosition> frames) {
        return TemplateSet.isLibrary(frames.get(0).file())
                && mistaken.contains(outsideLibrary(frames).get(0));
    }

    private Diagnostic describe(TemplateException problem) {
        TemplateMistake mistake = cause(problem, TemplateMistake.class);
        List<SourcePosition> frames = frames(problem);
        if (mistake != null) {
            frames = outsideLibrary(frames);
            mistaken.add(frames.get(0));
            SourcePosition at = mark(frames.get(0), mistake.token());
            return diagnostic(mistake.rule(), at, mistake.sentence(), mistake.help(), frames);
        }
        if (problem instanceof InvalidReferenceException) {
            return undefined(problem, frames);
        }
        return other(problem, frames);
    }

    private Diagnostic undefined(TemplateException problem, List<SourcePosition> frames) {
        String name = blamed(problem);
        List<String> help = new ArrayList<>();
        Environment environment = problem.getEnvironment();
        if (environment != null) {
            Suggestions.nearest(name, names(environment)).ifPresent(near -> help.add("did you mean `" + near + "`?"));
        }
        String message = "`" + name + "` is not defined.";
        return diagnostic(Rule.TEMPLATE_VARIABLE, frames.get(0), message, help, frames);
    }

    private static Set<String> names(Environment environment) {
        Set<String> names = new HashSet<>();
        try {
            for (Object name : environment.getKnownVariableNames()) {
                names.add(String.valueOf(name));
            }
        } catch (TemplateModelException e) {
            return names;
        }
        return names;
    }

    private Diagnostic other(TemplateException problem, List<SourcePosition> found) {
        String text = text(problem);
        boolean called = text.startsWith("When calling") || text.startsWith("Macro ") || text.startsWith("Function ");
        List<SourcePosition> frames = called ? outsideLibrary(found) : insideInterpolation(found);
        if (cause(problem, UnformattableValueException.class) != null) {
            return diagnostic(
                    Rule.TEMPLATE,
                    frames.get(0),
                    "`" + shown(frames.get(0)) + "` is a number; how it is to be printed must be said.",
                    List.of("Write `number(x)` for readers, `x?c` for machines."),
                    frames);
        }
        if (cause(problem, TemplateNotFoundException.class) != null) {
            Matcher name = Pattern.compile("name \"([^\"]+)\"|parameter value \"([^\"]+)\"")
                    .matcher(text);
            String shown = name.find() ? (name.group(1) == null ? name.group(2) : name.group(1)) : "it";
            return diagnostic(
                    Rule.TEMPLATE,
                    frames.get(0),
                    "There is no template `" + shown + "`.",
                    List.of("A template can include those of its own kind and of templates/lib."),
                    frames);
        }
        if (text.contains("boolean to string")) {
            return diagnostic(
                    Rule.TEMPLATE,
                    frames.get(0),
                    "`" + shown(frames.get(0)) + "` is yes or no; the words for it must be said.",
                    List.of("Write `x?then(\"…\", \"…\")`, or `value(record, \"field\")` for a field."),
                    frames);
        }
        Matcher missing = Pattern.compile("When calling \\w+ \"(\\w+)\", required parameter \"(\\w+)\"")
                .matcher(text);
        if (missing.find()) {
            String message = "`" + missing.group(1) + "` is called without `" + missing.group(2) + "`.";
            return diagnostic(Rule.TEMPLATE, frames.get(0), message, List.of(), frames);
        }
        Matcher type = Pattern.compile("Expected (.+?), but this has evaluated to an? (\\w+)", Pattern.DOTALL)
                .matcher(text);
        String message = type.find()
                ? "`" + blamed(problem) + "` is a " + plain(type.group(2)) + " where " + plain(type.group(1))
                        + " is expected."
                : sentence(text);
        return diagnostic(Rule.TEMPLATE, frames.get(0), message, List.of(), frames);
    }

    private Diagnostic diagnostic(
            Rule rule, SourcePosition at, String message, List<String> help, List<SourcePosition> frames) {
        List<SourcePosition> via = new ArrayList<>(frames.subList(1, frames.size()));
        SourcePosition printed = record.get();
        if (!printed.equals(SourcePosition.NONE)) {
            via.add(printed);
        }
        return new Diagnostic(rule, rule.severity(), at, message, help, via);
    }

    /** The places in templates that led here, innermost first; at least one. */
    private static List<SourcePosition> frames(TemplateException problem) {
        List<SourcePosition> frames = new ArrayList<>();
        frames.add(place(problem));
        String stack = problem.getFTLInstructionStack();
        if (stack != null) {
            Matcher frame = Pattern.compile("\\[in template \"([^\"]+)\"[^\\]]*? at line (\\d+), column (\\d+)\\]")
                    .matcher(stack);
            boolean first = true;
            while (frame.find()) {
                SourcePosition place = new SourcePosition(
                        frame.group(1), Integer.parseInt(frame.group(2)), Integer.parseInt(frame.group(3)), 1);
                if (!first) {
                    frames.add(place);
                }
                first = false;
            }
        }
        return calls(frames);
    }

    /** Leaves out the blocks around a place within one template: only the calls from file to file are of interest. */
    private static List<SourcePosition> calls(List<SourcePosition> frames) {
        List<SourcePosition> calls = new ArrayList<>();
        for (SourcePosition frame : frames) {
            if (calls.isEmpty() || !calls.get(calls.size() - 1).file().equals(frame.file())) {
                calls.add(frame);
            }
        }
        return calls;
    }

    /** Building blocks pass on what they were given: the mistake is where the kind's template called them. */
    private static List<SourcePosition> outsideLibrary(List<SourcePosition> frames) {
        for (int i = 0; i < frames.size(); i++) {
            if (!TemplateSet.isLibrary(frames.get(i).file())) {
                return frames.subList(i, frames.size());
            }
        }
        return frames;
    }

    private static SourcePosition place(TemplateException problem) {
        String file = problem.getTemplateSourceName();
        Integer line = problem.getLineNumber();
        Integer column = problem.getColumnNumber();
        if (file == null || line == null || column == null) {
            return new SourcePosition(file == null ? "" : file, 0, 0, 0);
        }
        Integer endLine = problem.getEndLineNumber();
        Integer endColumn = problem.getEndColumnNumber();
        boolean oneLine = endLine != null && endColumn != null && endLine.equals(line);
        return new SourcePosition(file, line, column, oneLine ? Math.max(1, endColumn - column + 1) : 1);
    }

    /** Narrows a place to the word that is wrong, where it stands within the tag or interpolation there. */
    private SourcePosition mark(SourcePosition at, String token) {
        String source = templates.source(at.file());
        if (token.isEmpty() || source.isEmpty() || at.line() == 0) {
            return at;
        }
        int from = offset(source, at.line(), at.column());
        int to = source.startsWith("${", from) ? source.indexOf('}', from) : source.indexOf('>', from);
        String part = source.substring(from, to < 0 ? source.length() : to);
        Matcher word = Pattern.compile(
                        "(?<![\\w-])" + Pattern.quote(token).replace("-", "\\E(?:-|_|\\\\-)\\Q") + "(?![\\w-])")
                .matcher(part);
        if (!word.find()) {
            return at;
        }
        return ForbiddenFeatures.at(at.file(), source, from + word.start(), word.end() - word.start());
    }

    /** Where only the whole {@code ${…}} is known, the place of the expression in it. */
    private List<SourcePosition> insideInterpolation(List<SourcePosition> frames) {
        SourcePosition at = frames.get(0);
        String source = templates.source(at.file());
        int from = at.line() == 0 ? 0 : offset(source, at.line(), at.column());
        int end = source.indexOf('}', from);
        if (!source.startsWith("${", from) || end < 0) {
            return frames;
        }
        List<SourcePosition> inside = new ArrayList<>(frames);
        inside.set(0, new SourcePosition(at.file(), at.line(), at.column() + 2, Math.max(1, end - from - 2)));
        return inside;
    }

    private String shown(SourcePosition at) {
        String source = templates.source(at.file());
        int from = at.line() == 0 ? 0 : offset(source, at.line(), at.column());
        return source.substring(from, Math.min(source.length(), from + at.length()))
                .strip();
    }

    private static int offset(String source, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        return Math.min(source.length(), start + column - 1);
    }

    /** A template that does not parse. */
    static Diagnostic of(ParseException problem, String path, String source) {
        int line = Math.max(problem.getLineNumber(), 0);
        int column = Math.max(problem.getColumnNumber(), 0);
        boolean oneLine = problem.getEndLineNumber() == line && problem.getEndColumnNumber() >= column;
        int length = oneLine ? problem.getEndColumnNumber() - column + 1 : 1;
        SourcePosition at = line == 0 ? SourcePosition.ofFile(path) : new SourcePosition(path, line, column, length);
        String text = problem.getEditorMessage();
        return Diagnostic.of(Rule.TEMPLATE, at, sentence(text == null ? "The template cannot be read." : text));
    }

    /** FreeMarker explains at length; the first sentence says what is wrong. */
    private static String sentence(String text) {
        String first = text.strip();
        int end = first.indexOf('\n');
        if (end >= 0) {
            first = first.substring(0, end);
        }
        first = first.replaceAll(", but was expecting one of.*", "")
                .replaceAll("\\s*\\[in template.*", "")
                .replaceAll("\\s*\\((?:wrapper|[\\w.$]+\\.[A-Z])[^)]*\\)", "")
                .replaceAll("\"([^\"]+)\"", "`$1`")
                .replaceAll("[:\\s]+$", "");
        if (first.isEmpty()) {
            return "The template cannot be run here.";
        }
        if (first.matches("Encountered `[^`]*`\\.?")) {
            return first.substring(12).replaceAll("\\.$", "") + " cannot stand here.";
        }
        first = first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }

    private static String plain(String type) {
        return type.replace("extended_hash", "hash").replace('_', ' ').replaceAll("\\s+", " ");
    }

    private static String text(TemplateException problem) {
        String text = problem.getMessageWithoutStackTop();
        return text == null ? "" : text;
    }

    private static String blamed(TemplateException problem) {
        String expression = problem.getBlamedExpressionString();
        return expression == null ? "this" : expression.replaceAll("\\s+", " ").strip();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable problem, Class<T> type) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
