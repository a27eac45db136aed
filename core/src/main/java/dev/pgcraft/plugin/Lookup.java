package dev.pgcraft.plugin;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import java.util.HashSet;
import java.util.List;

/**
 * A constraint or index by which PostgreSQL finds rows.
 *
 * @param columns those it begins with, up to the first that is an expression
 * @param key whether no two rows have the same values in {@code columns}
 */
public record Lookup(ObjectId id, List<Identifier> columns, boolean key) {

    public Lookup {
        columns = List.copyOf(columns);
    }

    /** Whether rows are found by exactly these columns, in any order, without reading others. */
    public boolean covers(List<Identifier> searched) {
        return columns.size() >= searched.size()
                && new HashSet<>(columns.subList(0, searched.size())).equals(new HashSet<>(searched));
    }

    /** Whether a foreign key may point to these columns, in any order. */
    public boolean isKeyOf(List<Identifier> pointedTo) {
        return key && columns.size() == pointedTo.size() && covers(pointedTo);
    }
}
