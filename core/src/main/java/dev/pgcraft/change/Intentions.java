package dev.pgcraft.change;

import dev.pgcraft.schema.ObjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What two databases side by side cannot show, and only the user knows.
 *
 * @param renames declared renames; those whose old name is gone or whose new name is taken are stale and do nothing
 * @param along renames that follow from others; nobody need be told where they do nothing
 * @param said renames that were said beside the model, of objects that are yet to be found
 * @param conversions how values get into a column's new type, by the column's new id
 * @param backfills what rows get that have nothing, by the column's new id
 */
public record Intentions(
        List<Change.Rename> renames,
        List<Change.Rename> along,
        List<SaidRename> said,
        NavigableMap<ObjectId, Conversion> conversions,
        NavigableMap<ObjectId, Backfill> backfills) {

    /** Nothing beyond what can be seen. */
    public static final Intentions NONE =
            new Intentions(List.of(), List.of(), List.of(), new TreeMap<>(), new TreeMap<>());

    public Intentions {
        renames = List.copyOf(renames);
        along = List.copyOf(along);
        said = List.copyOf(said);
        conversions = Collections.unmodifiableNavigableMap(new TreeMap<>(conversions));
        backfills = Collections.unmodifiableNavigableMap(new TreeMap<>(backfills));
    }

    /** These, and renames that are said beside the model. */
    public Intentions saying(List<SaidRename> more) {
        return new Intentions(renames, along, more, conversions, backfills);
    }

    /** The same, now that the objects are known of which the said renames speak. */
    public Intentions found(List<Change.Rename> found) {
        List<Change.Rename> all = new ArrayList<>(renames);
        found.stream().filter(rename -> !renames.contains(rename)).forEach(all::add);
        return new Intentions(all, along, List.of(), conversions, backfills);
    }
}
