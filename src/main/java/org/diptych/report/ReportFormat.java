package org.diptych.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form in which problems are handed to people or programs. */
public enum ReportFormat {
    /** For people, with excerpt and caret. */
    TEXT,
    /** One JSON document. */
    JSON,
    /** SARIF 2.1.0, read by code forges. */
    SARIF,
    /** JUnit XML, read by CI servers: one test case per file and rule. */
    JUNIT;

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all, for messages. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).toList();
    }

    /** The format of a name. */
    public static Optional<ReportFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }
}
