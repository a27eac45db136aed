package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of tables before anything is done, under the names that tables and columns get on the way. */
final class Rows {

    private final Map<ObjectId, ObjectId> tables = new TreeMap<>();
    private final Map<ObjectId, Identifier> columns = new TreeMap<>();

    /** Takes down that something has another name from here on. */
    void note(Change.Rename rename) {
        if (rename.from().kind() == Kind.TABLE) {
            ObjectId first = tables.getOrDefault(rename.from(), rename.from());
            tables.remove(rename.from());
            tables.put(rename.to(), first);
        }
        if (rename.from().kind() == Kind.COLUMN) {
            Identifier first = columnName(rename.from());
            columns.remove(rename.from());
            columns.put(rename.to(), first);
        }
    }

    /** The table's name before anything is done. */
    QualifiedName tableName(QualifiedName table) {
        ObjectId now = ObjectId.of(Kind.TABLE, table);
        List<String> path = tables.getOrDefault(now, now).path();
        return QualifiedName.of(path.get(0), path.get(1));
    }

    /** The column's name before anything is done. */
    Identifier columnName(ObjectId column) {
        return columns.getOrDefault(column, Identifier.of(column.path().getLast()));
    }

    /** What stands behind FROM, so that these columns of the table have the names that they get. */
    Sql of(QualifiedName table, Collection<ObjectId> needed) {
        return areRenamed(needed)
                ? Sql.of("$L AS $N", underNewNames(table, needed), table.name())
                : Sql.of("$N", tableName(table));
    }

    /** The same, called {@code alias}. */
    Sql of(QualifiedName table, Collection<ObjectId> needed, String alias) {
        Sql rows = areRenamed(needed) ? underNewNames(table, needed) : Sql.of("$N", tableName(table));
        return Sql.of("$L AS $L", rows, Sql.raw(alias));
    }

    private boolean areRenamed(Collection<ObjectId> needed) {
        return needed.stream()
                .anyMatch(column ->
                        !columnName(column).name().equals(column.path().getLast()));
    }

    private Sql underNewNames(QualifiedName table, Collection<ObjectId> needed) {
        List<Sql> shown = new ArrayList<>();
        for (ObjectId column : needed) {
            Identifier now = Identifier.of(column.path().getLast());
            Identifier first = columnName(column);
            shown.add(now.equals(first) ? Sql.of("$N", now) : Sql.of("$N AS $N", first, now));
        }
        return Sql.of("(SELECT $L FROM $L)", Sql.join(", ", shown), Sql.of("$N", tableName(table)));
    }
}
