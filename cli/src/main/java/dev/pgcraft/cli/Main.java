package dev.pgcraft.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The program {@code pgcraft}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. SQL is UTF-8, whatever the machine's locale. */
    public static void main(String... arguments) {
        PrintStream out = stream(FileDescriptor.out, false);
        PrintStream err = stream(FileDescriptor.err, true);
        System.setOut(err); // what a model in Java prints is no answer
        System.setProperty("jdk.console", "java.base"); // another one is there even where no terminal is
        boolean terminal = Optional.ofNullable(System.console()).isPresent();
        int exit = Cli.run(Output.of(out, err, terminal), System.getenv(), arguments);
        out.flush();
        System.exit(exit);
    }

    private static PrintStream stream(FileDescriptor descriptor, boolean flushed) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)), flushed, StandardCharsets.UTF_8);
    }
}
