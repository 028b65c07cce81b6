package org.diptych.content;

import java.util.List;
import java.util.function.Consumer;
import org.diptych.diagnostic.Diagnostics;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.kind.Kind;
import org.diptych.source.Node;
import org.diptych.value.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of values share.
 *
 * @param folder the folder of the record's file
 */
record ValueContext(Kind kind, PublicationFiles files, String folder) {
    Diagnostics diagnostics() {
        return files.diagnostics();
    }

    void report(Rule rule, SourcePosition at, String message, String... help) {
        diagnostics().report(rule, at, message, help);
    }

    /** Reports that something else belongs under a key. */
    void wrong(String key, Node node, String wanted) {
        report(Rule.WRONG_TYPE, node.at(), "`" + key + "` takes " + wanted + ", not " + node.description() + ".");
    }

    /** Takes what was understood, reports what was not. */
    <T> boolean take(Parsed<T> parsed, Rule rule, SourcePosition at, Consumer<T> use) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> {
                use.accept(value);
                yield true;
            }
            case Parsed.Bad<T>(String message, List<String> help) -> {
                report(rule, at, message, help.toArray(String[]::new));
                yield false;
            }
        };
    }

    /** What was understood; null and a report otherwise. */
    <T> @Nullable T valueOf(Parsed<T> parsed, Rule rule, SourcePosition at) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> value;
            case Parsed.Bad<T>(String message, List<String> help) -> {
                report(rule, at, message, help.toArray(String[]::new));
                yield null;
            }
        };
    }
}
