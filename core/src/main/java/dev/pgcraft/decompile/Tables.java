package dev.pgcraft.decompile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The tables that can be resources, by their names. */
record Tables(NavigableMap<QualifiedName, TableParts> byName, Serials serials) {

    /** Those of a database that are not to stay apart. */
    static Tables of(Database found, Collection<ObjectId> apart) {
        Map<QualifiedName, List<SchemaObject>> members = new TreeMap<>();
        for (SchemaObject object : found.objects().values()) {
            if (object instanceof TableMember member) {
                members.computeIfAbsent(member.table(), table -> new ArrayList<>())
                        .add(object);
            }
        }
        Serials serials = new Serials(found);
        NavigableMap<QualifiedName, TableParts> tables = new TreeMap<>();
        for (SchemaObject object : found.objects().values()) {
            if (object instanceof Table table && standsAlone(table) && !apart.contains(table.id())) {
                parts(table, members.getOrDefault(table.name(), List.of()), serials)
                        .ifPresent(parts -> tables.put(table.name(), parts));
            }
        }
        return new Tables(tables, serials);
    }

    private static boolean standsAlone(Table table) {
        return table.partitionedBy().isEmpty() && table.lineage().equals(Lineage.NONE);
    }

    /** Empty if the table cannot be a resource: each has a key, and no column that counts in a way of its own. */
    private static Optional<TableParts> parts(Table table, List<SchemaObject> members, Serials serials) {
        List<Column> columns = only(Column.class, members);
        List<Constraint> constraints = only(Constraint.class, members);
        Optional<KeyWords> key = constraints.stream()
                .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
                .findFirst()
                .flatMap(constraint -> KeyWords.of(constraint, columns));
        return key.filter(known ->
                        columns.stream().noneMatch(column -> serials.waitsForItsOwn(column) || countsOtherwise(column)))
                .map(known -> new TableParts(table, columns, constraints, only(Index.class, members), known));
    }

    /** Whether it is an identity column for which the model language has too few words. */
    private static boolean countsOtherwise(Column column) {
        Numbering usual = Numbering.usual(column.table(), column.name(), column.type());
        return column.value() instanceof Value.Identity(var when, Numbering numbering)
                && (!numbering.range().equals(usual.range()) || numbering.cycle());
    }

    private static <T extends SchemaObject> List<T> only(Class<T> kind, List<SchemaObject> members) {
        return members.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Collection<TableParts> all() {
        return byName.values();
    }

    /** Whether a foreign key to it can name it as a resource. */
    boolean has(QualifiedName table) {
        return byName.containsKey(table);
    }
}
