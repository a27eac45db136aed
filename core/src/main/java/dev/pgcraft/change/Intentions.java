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
 * @param rows what is done to rows
 */
public record Intentions(
        List<Change.Rename> renames,
        List<Change.Rename> along,
        List<SaidRename> said,
        NavigableMap<ObjectId, Conversion> conversions,
        RowWork rows) {

    /** Nothing beyond what can be seen. */
    public static final Intentions NONE =
            new Intentions(List.of(), List.of(), List.of(), new TreeMap<>(), RowWork.NONE);

    public Intentions {
        renames = List.copyOf(renames);
        along = List.copyOf(along);
        said = List.copyOf(said);
        conversions = Collections.unmodifiableNavigableMap(new TreeMap<>(conversions));
    }

    /** These, and renames that are said beside the model. */
    public Intentions saying(List<SaidRename> more) {
        return new Intentions(renames, along, more, conversions, rows);
    }

    /** The same, now that the objects are known of which the said renames speak. */
    public Intentions found(List<Change.Rename> found) {
        List<Change.Rename> all = new ArrayList<>(renames);
        found.stream().filter(rename -> !renames.contains(rename)).forEach(all::add);
        return new Intentions(all, along, List.of(), conversions, rows);
    }

    /** What rows get that have nothing in a column and need something, by the column's new id. */
    public NavigableMap<ObjectId, Backfill> backfills() {
        return rows.backfills();
    }
}
