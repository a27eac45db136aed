package dev.pgcraft;

import dev.pgcraft.migrate.Revision;
import java.util.List;
import java.util.Optional;

/**
 * What became of a request for a revision.
 *
 * @param revision as written; empty if there was nothing to do
 * @param changes what it does, in words, a line each
 * @param hazards what may go wrong, a line each
 * @param notes what the user may want to know beside
 */
public record Revised(Optional<Revision> revision, List<String> changes, List<String> hazards, List<String> notes) {

    /** A revision that was asked for empty. */
    static Revised of(Revision revision) {
        return new Revised(Optional.of(revision), List.of(), List.of(), List.of());
    }

    /** Nothing, since the model asks for nothing new. */
    static Revised nothing(List<String> notes) {
        return new Revised(Optional.empty(), List.of(), List.of(), notes);
    }

    public Revised {
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        notes = List.copyOf(notes);
    }
}
