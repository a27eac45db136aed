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
record Terminal(Path folder, Map<String, String> variables) {

    private static final long MINUTES = 3;

    /** What a program left: its exit code and all that it wrote. */
    record Result(int exit, String out, String err) {

        /** The same, if it ended well. */
        Result succeeded() {
            assertThat(exit).as("%s%s", out, err).isZero();
            return this;
        }

        /** The same, if it ended like this. */
        Result ended(int expected) {
            assertThat(exit).as("%s%s", out, err).isEqualTo(expected);
            return this;
        }
    }

    /** A program that may still be running. */
    record Running(Process process, Path out, Path err) {

        Result result() {
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

    Terminal with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(variable, value);
        return new Terminal(folder, more);
    }

    Terminal without(String variable) {
        Map<String, String> less = new TreeMap<>(variables);
        less.remove(variable);
        return new Terminal(folder, less);
    }

    /** {@code pgcraft}, to its end. */
    Result pgcraft(String... arguments) {
        return start(arguments).result();
    }

    /** {@code pgcraft}, without waiting for it. */
    Running start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.pgcraft.cli.Main"));
        command.addAll(List.of(arguments));
        return launch(command);
    }

    /** {@code psql} on a database, to its end. */
    Result psql(String url, String... arguments) {
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", url));
        command.addAll(List.of(arguments));
        return launch(command).result();
    }

    private Running launch(List<String> command) {
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
