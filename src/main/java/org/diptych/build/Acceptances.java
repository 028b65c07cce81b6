package org.diptych.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.diptych.diagnostic.Diagnostic;
import org.diptych.diagnostic.Rule;
import org.diptych.diagnostic.SourcePosition;
import org.diptych.workspace.Workspace;

/**
 * Findings that editors accept, with their reason, in a comment on the line or above it:
 * {@code # accept threshold-gap: the source leaves this range open}. Errors cannot be accepted; an acceptance that
 * nothing needs is reported, so that none outlives its cause.
 */
final class Acceptances {
    private static final Pattern COMMENT = Pattern.compile("#\\s*accept\\s+([a-z-]+)\\s*(?::\\s*(\\S.*)?)?$");

    private record Acceptance(String file, int line, int column, String rule, boolean hasReason) {
        boolean covers(Diagnostic diagnostic) {
            int distance = diagnostic.at().line() - line;
            return diagnostic.at().file().equals(file)
                    && (distance == 0 || distance == 1)
                    && diagnostic.rule().code().equals(rule);
        }

        SourcePosition at() {
            return new SourcePosition(file, line, column, rule.length());
        }
    }

    private final List<Acceptance> acceptances = new ArrayList<>();

    /** Finds the acceptances in YAML files. */
    Acceptances(Workspace workspace, List<String> files) {
        for (String file : files) {
            if (file.endsWith(".yaml") || file.endsWith(".yml")) {
                read(workspace, file);
            }
        }
    }

    private void read(Workspace workspace, String file) {
        String text;
        try {
            text = new String(workspace.bytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return; // Reading the content has reported it.
        }
        if (!text.contains("accept ")) {
            return;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                acceptances.add(
                        new Acceptance(file, i + 1, comment.start(1) + 1, comment.group(1), comment.group(2) != null));
            }
        }
    }

    /** What was found, without what is accepted, and with what is wrong about the acceptances themselves. */
    List<Diagnostic> apply(List<Diagnostic> found) {
        Set<Acceptance> unused = new LinkedHashSet<>(acceptances);
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            List<Acceptance> fitting = diagnostic.isError()
                    ? List.of()
                    : acceptances.stream().filter(a -> a.covers(diagnostic)).toList();
            unused.removeAll(fitting);
            if (fitting.isEmpty()) {
                left.add(diagnostic);
            }
        }
        if (found.stream().anyMatch(Diagnostic::isError)) {
            unused.clear(); // What comes after the errors was not looked for.
        }
        unused.forEach(a -> left.add(Diagnostic.of(
                Rule.ACCEPTANCE,
                a.at(),
                "Nothing here needs `" + a.rule() + "` to be accepted.",
                "Remove the comment.")));
        acceptances.stream()
                .filter(a -> !a.hasReason())
                .forEach(a -> left.add(Diagnostic.of(
                        Rule.ACCEPTANCE,
                        a.at(),
                        "The acceptance of `" + a.rule() + "` gives no reason.",
                        "Write it after a colon: `# accept " + a.rule() + ": …`.")));
        left.sort(null);
        return left;
    }
}
