package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.table.SerialType;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * The table that keeps what was.
 *
 * @param name the table
 * @param keys the columns that tell which entity a row speaks of
 * @param kept the columns whose values it keeps, the keys first
 * @param fixed columns that never change, and are kept once the entity goes
 * @param keeping for how long
 * @param parts how it is divided, where it is
 */
public record Log(
        QualifiedName name,
        List<Identifier> keys,
        List<Column> kept,
        List<Identifier> fixed,
        Keeping keeping,
        Optional<Parts> parts) {

    /** What the plugins of a history hand to each other. */
    static final Key<Log> KEY = Key.one("log", Log.class);

    public Log {
        keys = List.copyOf(keys);
        kept = List.copyOf(kept);
        fixed = List.copyOf(fixed);
    }

    /** The columns of a key, in its order. */
    static List<Column> keyColumns(Workbench workbench, List<Identifier> keys) {
        return keys.stream()
                .flatMap(key -> workbench.columns().stream()
                        .filter(column -> column.name().equals(key)))
                .toList();
    }

    /** The type of its values: what counts up by itself in the table does not count here. */
    PgType type(Column column) {
        return SerialType.plain(column.type());
    }

    List<Identifier> names() {
        return kept.stream().map(Column::name).toList();
    }

    /** Those columns that may be overwritten. */
    List<Identifier> values() {
        return names().stream()
                .filter(name -> !keys.contains(name) && !fixed.contains(name))
                .toList();
    }
}
