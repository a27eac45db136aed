package dev.pgcraft.faults;

import dev.pgcraft.commandline.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * When to strike: a while after a program has said so many lines.
 *
 * @param lines of standard error
 */
record Moment(int lines, Duration after) {

    private static final int LONGEST_STEP_MILLIS = 60;

    /** A moment among the first lines. */
    static Moment among(int lines, Random random) {
        return new Moment(
                1 + random.nextInt(lines), Duration.ofNanos(random.nextLong(LONGEST_STEP_MILLIS * 1_000_000L)));
    }

    /** Returns when it has come, or when the program has ended before. */
    void await(Terminal.Running program) {
        Grounds.await(() -> !program.process().isAlive() || said(program) >= lines);
        LockSupport.parkNanos(after.toNanos());
    }

    private static long said(Terminal.Running program) {
        try {
            return Files.readString(program.err()).lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
