package org.diptych.cli;

import java.util.List;

/** A command cannot do what was asked, for a reason that is not in a file. */
final class UsageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final List<String> help;

    UsageFailed(int exitCode, String message, String... help) {
        super(message);
        this.exitCode = exitCode;
        this.help = List.of(help);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> help() {
        return help;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
