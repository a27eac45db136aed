package dev.pgcraft;

import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.SaidRename;
import java.util.List;

/**
 * What a new revision shall be made of.
 *
 * @param message what it is about, in a few words
 * @param against what the model is compared with
 * @param renames said once, without touching the model
 * @param proved whether it is run there and back on scratch before anything is written
 * @param failOn hazards with which it is not to be written
 */
public record Request(
        String message, Against against, List<SaidRename> renames, boolean proved, List<Hazard.Kind> failOn) {

    /** What the model is compared with. */
    public enum Against {
        /** The database that the revision files make. */
        HISTORY,
        /** The live database, which must be at head. */
        DATABASE,
        /** Nothing: the revision is a place for SQL of one's own. */
        NONE
    }

    public Request {
        renames = List.copyOf(renames);
        failOn = List.copyOf(failOn);
    }

    /** The usual: the model against the history, proved. */
    public static Request of(String message) {
        return new Request(message, Against.HISTORY, List.of(), true, List.of());
    }
}
