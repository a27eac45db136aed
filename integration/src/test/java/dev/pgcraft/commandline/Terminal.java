package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs programs in a folder, with these variables and no others of ours. */
public record Terminal(Path folder, Map<String, String> variables) {

    private static final long MINUTES = 3;

    /** What a program left: its exit code and all that it wrote. */
    public record Result(int exit, String out, String err) {

        /** The same, if it ended well. */
        public Result succeeded() {
            assertThat(exit).as("%s%s", out, err).isZero();
            return this;
        }

        /** The same, if it ended like this. */
        public Result ended(int expected) {
            assertThat(exit).as("%s%s", out, err).isEqualTo(expected);
            return this;
        }
    }

    /** A program that may still be running. */
    public record Running(Process process, Path out, Path err) {

        /** What it left, once it has ended. */
        public Result result() {
            try {
                assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
                return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** The same with one more variable. */
    public Terminal with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(variable, value);
        return new Terminal(folder, more);
    }

    /** The same without a variable. */
    public Terminal without(String variable) {
        Map<String, String> less = new TreeMap<>(variables);
        less.remove(variable);
        return new Terminal(folder, less);
    }

    /** {@code pgcraft}, to its end. */
    public Result pgcraft(String... arguments) {
        return start(arguments).result();
    }

    /** {@code pgcraft}, without waiting for it; it may be interrupted even where a build in the background may not. */
    public Running start(String... arguments) {
        return launch(command(arguments));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(Launcher.command());
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@code pgcraft} on a terminal of its own, at which this is typed; all that is seen there is {@code out}. */
    Result onTerminal(String typed, String... arguments) {
        return launch(List.of(
                        "sh",
                        "-c",
                        "printf '%s\\n' \"$1\" | script -qefc \"$2\" /dev/null",
                        "sh",
                        typed,
                        words(arguments)))
                .result();
    }

    /** The same without waiting for it, and nothing is typed. */
    Running startOnTerminal(String... arguments) {
        return launch(List.of("script", "-qefc", "exec " + words(arguments), "/dev/null"));
    }

    private static String words(String... arguments) {
        return String.join(
                " ",
                command(arguments).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .toList());
    }

    /** Any program, to its end. */
    Result run(String... command) {
        return launch(List.of(command)).result();
    }

    /** {@code psql} on a database, to its end. */
    public Result psql(String url, String... arguments) {
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url));
        command.addAll(List.of(arguments));
        return launch(command).result();
    }

    /** Any program, without waiting for it. */
    public Running launch(List<String> command) {
        try {
            Path out = Files.createTempFile("pgcraft-test", ".out");
            Path err = Files.createTempFile("pgcraft-test", ".err");
            out.toFile().deleteOnExit();
            err.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("DATABASE_URL"));
            builder.environment().putAll(variables);
            return new Running(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
