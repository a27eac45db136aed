package dev.pgcraft.cli;

import dev.pgcraft.migrate.Event;
import java.util.function.Consumer;

/** Says what a migration does while it goes on: that it waits, and, if asked, each file. */
record Telling(Printer printer, boolean verbose) implements Consumer<Event> {

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
            case Event.Started started -> {
                printer.doing("running " + started.file().path());
                sayIfAsked("running " + started.file().path());
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
