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
import java.util.Optional;
import java.util.TreeMap;

/** The rows of tables before anything is done, under the names that schemas, tables and columns get on the way. */
final class Rows {

    /** What schemas, tables and columns were before, by what they are now, as far as that is another name. */
    private Map<ObjectId, ObjectId> firsts = new TreeMap<>();

    /** Takes down that something has another name from here on. */
    void note(Change.Rename rename) {
        ObjectId first = first(rename.from());
        Map<ObjectId, ObjectId> moved = new TreeMap<>();
        firsts.forEach((now, before) -> moved.put(now.moved(rename.from(), rename.to()), before));
        moved.put(rename.to(), first);
        firsts = moved;
    }

    private ObjectId first(ObjectId now) {
        List<String> path = now.path();
        return Optional.ofNullable(firsts.get(now)).orElseGet(() -> switch (path.size()) {
            case 1 -> now;
            case 2 -> underFirst(now, ObjectId.schema(Identifier.of(path.getFirst())));
            default -> underFirst(now, new ObjectId(Kind.TABLE, path.subList(0, 2)));
        });
    }

    private ObjectId underFirst(ObjectId now, ObjectId home) {
        return now.moved(home, first(home));
    }

    /** The table's name before anything is done. */
    QualifiedName tableName(QualifiedName table) {
        List<String> path = first(ObjectId.of(Kind.TABLE, table)).path();
        return QualifiedName.of(path.get(0), path.get(1));
    }

    /** The column's name before anything is done. */
    Identifier columnName(ObjectId column) {
        return Identifier.of(first(column).name());
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
