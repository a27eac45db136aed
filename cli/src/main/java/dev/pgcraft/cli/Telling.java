package dev.pgcraft.cli;

import dev.pgcraft.migrate.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Says what a migration does while it goes on: that it waits, and, if asked, each file. */
final class Telling implements Consumer<Event> {

    private final Printer printer;
    private final boolean verbose;
    private final List<String> told = new ArrayList<>();
    private int files;
    private int started;

    Telling(Printer printer, boolean verbose) {
        this.printer = printer;
        this.verbose = verbose;
    }

    /** What the server had to say, a line each. */
    List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void accept(Event event) {
        switch (event) {
            case Event.Waiting waiting ->
                printer.note(
                        "waiting for another migration of this database (server process %d)".formatted(waiting.pid()));
            case Event.Blocked blocked ->
                printer.note("waiting for a lock on what %s needs, try %d in %.1f s: %s"
                        .formatted(
                                blocked.where(),
                                blocked.nextTry(),
                                blocked.pause().toMillis() / 1000.0,
                                blocked.statement()));
            case Event.Unchecked(var what, var why) -> printer.note("not checked, %s: %s".formatted(what, why));
            case Event.Routed routed -> files = routed.files();
            case Event.Started(var file, var direction) -> {
                started++;
                printer.doing("running file %d of %d: %s".formatted(started, files, file.path()));
                sayIfAsked("running " + file.path());
            }
            case Event.Told(var file, var message) -> {
                told.add("%s: %s".formatted(file.path(), message));
                printer.note(told.getLast());
            }
            case Event.Finished finished ->
                sayIfAsked("done in %d ms".formatted(finished.duration().toMillis()));
        }
    }

    private void sayIfAsked(String line) {
        if (verbose) {
            printer.note(line);
        }
    }
}
