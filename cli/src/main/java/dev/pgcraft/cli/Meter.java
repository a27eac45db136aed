package dev.pgcraft.cli;

import dev.pgcraft.scratch.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line on a terminal that says how far work has come, once it takes a while; gone when anything else is said. */
final class Meter implements Progress {

    private static final long A_WHILE = 1_000_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final LongSupplier nanoTime;
    private final long start;
    private boolean shown;

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
    void show(String line) {
        if (nanoTime.getAsLong() - start < A_WHILE) {
            return;
        }
        terminal.print(ERASE + line);
        terminal.flush();
        shown = true;
    }

    /** Leaves the line as if nothing had been there. */
    void erase() {
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
            shown = false;
        }
    }
}
