package org.diptych.diagnostic;

import java.util.List;

/**
 * One problem, as its author will read it.
 *
 * @param rule what was broken
 * @param severity usually the rule's own
 * @param at where
 * @param message one sentence, what is wrong, in the author's words, names in backticks
 * @param help what to try, one sentence each; may be empty
 * @param via how the place was reached (template, including file), nearest first; may be empty
 */
public record Diagnostic(
        Rule rule, Severity severity, SourcePosition at, String message, List<String> help, List<SourcePosition> via)
        implements Comparable<Diagnostic> {
    public Diagnostic {
        help = List.copyOf(help);
        via = List.copyOf(via);
    }

    /** A problem of the rule's own severity. */
    public static Diagnostic of(Rule rule, SourcePosition at, String message, String... help) {
        return new Diagnostic(rule, rule.severity(), at, message, List.of(help), List.of());
    }

    /** Whether nothing may be written. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Diagnostic other) {
        int order = at.compareTo(other.at);
        order = order != 0 ? order : severity.compareTo(other.severity);
        order = order != 0 ? order : rule.compareTo(other.rule);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
