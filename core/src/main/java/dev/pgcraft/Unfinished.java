package dev.pgcraft;

import dev.pgcraft.migrate.Entry;
import dev.pgcraft.migrate.History;
import java.util.List;

/** Steps that failed, or that nobody knows the end of. */
public final class Unfinished {

    private Unfinished() {}

    /** A sentence for each: {@code d774462d6536 two: step 1 of the way down failed}. */
    public static List<String> of(History history) {
        return history.unfinished().stream().map(Unfinished::words).toList();
    }

    private static String words(Entry entry) {
        return "%s %s: step %d of the way %s %s"
                .formatted(
                        entry.revision(),
                        entry.description(),
                        Math.abs(entry.step()),
                        entry.step() < 0 ? "down" : "up",
                        switch (entry.state()) {
                            case RUNNING -> "was begun and not finished";
                            case DONE -> "is done";
                            case FAILED -> "failed";
                        });
    }
}
