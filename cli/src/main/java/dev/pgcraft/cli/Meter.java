package dev.pgcraft.cli;

import dev.pgcraft.scratch.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A line on a terminal that says how far work has come, once it takes a while; gone when anything else is said.
 *
 * <p>Where the program is told to end, it stays, and whatever comes then begins on a line of its own.
 */
final class Meter implements Progress {

    private static final long A_WHILE = 1_000_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private boolean shown;
    private boolean watching;
    private boolean ended;

    /**
     * A meter that is not seen yet.
     *
     * @param nanoTime a clock that only goes forward
     */
    Meter(PrintStream terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public void at(String doing, int done, int all, String things) {
        show(String.format(Locale.ROOT, "%s %,d of %,d %s", doing, done, all, things));
    }

    /** Says what is being done, in place of what it said before. */
    synchronized void show(String line) {
        if (nanoTime.getAsLong() - start < A_WHILE) {
            return;
        }
        watchForTheEnd();
        if (ended) {
            return;
        }
        terminal.print(ERASE + line);
        terminal.flush();
        shown = true;
    }

    private void watchForTheEnd() {
        if (watching) {
            return;
        }
        watching = true;
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "pgcraft-meter"));
        } catch (IllegalStateException e) {
            ended = true;
        }
    }

    /** Leaves the line as if nothing had been there. */
    synchronized void erase() {
        leave(ERASE);
    }

    /** Says no more, and leaves what was said last on a line of its own. */
    synchronized void end() {
        ended = true;
        leave("\n");
    }

    private void leave(String text) {
        if (shown) {
            terminal.print(text);
            terminal.flush();
            shown = false;
        }
    }
}
