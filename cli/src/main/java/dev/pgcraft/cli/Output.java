package dev.pgcraft.cli;

import java.io.PrintStream;
import java.util.function.Consumer;

/**
 * Where a command's words go.
 *
 * @param answers what was asked for
 * @param problems what is wrong
 * @param notes a line each, for people, while the command is still at work
 * @param terminal whether somebody sees all of it at once, and can be asked
 */
public record Output(PrintStream answers, PrintStream problems, Consumer<String> notes, boolean terminal) {

    /** As a process has it: answers to standard output, all else to standard error. */
    public static Output of(PrintStream out, PrintStream err) {
        return of(out, err, false);
    }

    /** The same, perhaps on a terminal. */
    static Output of(PrintStream out, PrintStream err, boolean terminal) {
        return new Output(out, err, line -> err.print(line + "\n"), terminal);
    }
}
