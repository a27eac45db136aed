package dev.pgcraft.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program with its arguments, to be run to its end. */
record Command(List<String> words) {

    private static final long PAUSE_MILLIS = 3;

    private static final File NOTHING = new File(isWindows() ? "NUL" : "/dev/null");

    Command {
        words = List.copyOf(words);
    }

    static Command as(Account account, String... words) {
        return new Command(
                Stream.concat(account.prefix().stream(), Stream.of(words)).toList());
    }

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    /** How a command ended, and what it said. */
    record Result(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }
    }

    /** This command with more arguments. */
    Command with(String... more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(more));
        return new Command(all);
    }

    /** Something that may happen before a program ends. */
    interface Event {
        boolean happened() throws IOException;
    }

    /** Whether nobody has to wait for a program any longer. */
    private interface Watch {
        boolean isOver(Process process) throws IOException, InterruptedException;
    }

    /** Its end; a program that is not there ends with 127, as in a shell. */
    Result run() {
        return run(process -> false);
    }

    /** Its end, or success as soon as the event has happened: then the program is left to end by itself. */
    Result runUntil(Event event) {
        return run(process -> isBeforeEnd(event, process));
    }

    private static boolean isBeforeEnd(Event event, Process process) throws IOException, InterruptedException {
        while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (event.happened()) {
                return true;
            }
        }
        return false;
    }

    private Result run(Watch watch) {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectInput(NOTHING);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            if (watch.isOver(process)) {
                return new Result(0, "");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.strip());
        } catch (IOException missing) {
            return new Result(127, String.valueOf(missing.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Result(130, "interrupted");
        }
    }
}
