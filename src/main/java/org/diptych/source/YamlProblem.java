package org.diptych.source;

import java.util.Optional;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The YAML parser's complaint in an author's words. */
final class YamlProblem {
    private YamlProblem() {}

    static Diagnostic of(MarkedYamlEngineException problem, SourcePosition at, Optional<SourcePosition> context) {
        String said = problem.getProblem() == null ? "" : problem.getProblem();
        String around = problem.getContext() == null ? "" : problem.getContext();
        if (said.contains("'\\t(TAB)'") || said.contains("\\t")) {
            return syntax(at, "A tab stands where YAML wants spaces.", "indent with spaces.");
        }
        if (said.contains("mapping values are not allowed here")) {
            return syntax(
                    at,
                    "A colon followed by a space may not stand here.",
                    "put the whole text in quotes, or check the indentation of this line.");
        }
        if (said.contains("could not find expected ':'")) {
            return syntax(
                    context.orElse(at), "A key stands here without a colon.", "write `key: value`, or quote the text.");
        }
        if (around.contains("quoted scalar")) {
            return syntax(
                    context.orElse(at), "A quote is opened here and not closed as it should.", "close the quote.");
        }
        if (around.contains("flow mapping")) {
            return syntax(at, "The `{ … }` that holds this place lacks a comma or is not closed.", help(context, '}'));
        }
        if (around.contains("flow sequence")) {
            return syntax(at, "The `[ … ]` that holds this place lacks a comma or is not closed.", help(context, ']'));
        }
        if (around.contains("block mapping") || around.contains("block collection")) {
            return syntax(
                    at,
                    "This line does not fit the lines above it.",
                    "check its indentation: keys of one mapping and dashes of one list stand in one column.");
        }
        if (said.contains("cannot start any token")) {
            return syntax(at, "A text may not start with this character.", "put the text in quotes.");
        }
        if (said.contains("undefined alias")) {
            return syntax(at, "This alias has no anchor before it.");
        }
        return syntax(at, "This is not YAML: " + (said.isEmpty() ? around : said) + ".");
    }

    private static String help(Optional<SourcePosition> opened, char closing) {
        return opened.map(at -> "it is opened on line " + at.line() + "; close it with `" + closing + "`.")
                .orElse("close it with `" + closing + "`.");
    }

    private static Diagnostic syntax(SourcePosition at, String message, String... help) {
        return Diagnostic.of(Rule.SYNTAX, at, message, help);
    }
}
