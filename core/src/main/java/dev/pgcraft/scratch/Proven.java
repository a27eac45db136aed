package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Tape;
import java.util.List;

/**
 * What a proof has shown.
 *
 * @param thereAndBack false where there is no way back
 * @param notes what it saw and cannot judge, a line each
 * @param arrival what the catalog said where the way leads
 */
public record Proven(boolean thereAndBack, Filled filled, List<String> notes, Tape arrival) {

    public Proven {
        notes = List.copyOf(notes);
    }

    /** In words, as they stand in the head of a revision file. */
    public String words(int majorVersion) {
        String way = thereAndBack ? "up and down" : "up";
        return "%s on PostgreSQL %d%s".formatted(way, majorVersion, filled.words());
    }
}
