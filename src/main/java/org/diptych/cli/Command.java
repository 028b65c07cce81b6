package org.diptych.cli;

/** A command of the program: what can be typed behind its name, and what it then does. */
interface Command {
    Usage usage();

    /**
     * Does what was asked.
     *
     * @return the exit code
     * @throws UsageFailed when it cannot be done, for a reason that is not in a file of the project
     */
    int run(Arguments given, Terminal terminal);
}
