package dev.pgcraft;

import java.util.List;

/**
 * Whether model, history and database agree.
 *
 * @param differences where they do not, a line each
 * @param notes what is there and nobody's fault: foreign objects in managed schemas
 */
public record Check(List<String> differences, List<String> notes) {

    public Check {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Whether they agree. */
    public boolean isClean() {
        return differences.isEmpty();
    }
}
