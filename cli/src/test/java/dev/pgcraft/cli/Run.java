package dev.pgcraft.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/** A command line that was run in this process, and what came of it. */
record Run(int exit, String out, String err) {

    static Run of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Cli.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The whole command line, to be looked at. */
    static CommandLine parser() {
        GlobalOptions options = new GlobalOptions();
        Printer printer = new Printer(Output.of(System.out, System.err), options, new Appearance(false, false, false));
        return Commands.under(options, new Projects(options, Map.of(), printer));
    }

    static Run of(String... arguments) {
        return of(Map.of("NO_COLOR", "1"), arguments);
    }
}
