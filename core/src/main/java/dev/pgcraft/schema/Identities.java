package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** By which columns the rows of tables are told from each other. */
public record Identities(Database database) {

    /**
     * The columns of a table's primary key; of a closed table that has none, those of each of its unique indexes,
     * because nobody but generated functions made it so.
     */
    public List<NavigableSet<ObjectId>> of(QualifiedName table) {
        List<NavigableSet<ObjectId>> primary = members(table)
                .filter(object ->
                        object instanceof Constraint constraint && constraint.type() == Constraint.Type.PRIMARY_KEY)
                .map(object -> columns(object, table))
                .toList();
        return primary.isEmpty() && isClosed(table) ? unique(table) : primary;
    }

    /** Whether nobody but its owner is to touch it. */
    public boolean isClosed(QualifiedName table) {
        return database.find(ObjectId.of(Kind.TABLE, table)).filter(Closed::is).isPresent();
    }

    private List<NavigableSet<ObjectId>> unique(QualifiedName table) {
        return members(table)
                .filter(object -> object instanceof Index index && index.unique())
                .map(object -> columns(object, table))
                .toList();
    }

    private Stream<SchemaObject> members(QualifiedName table) {
        return database.objects().values().stream()
                .filter(object ->
                        object instanceof TableMember member && member.table().equals(table));
    }

    private NavigableSet<ObjectId> columns(SchemaObject object, QualifiedName table) {
        List<String> path = ObjectId.of(Kind.TABLE, table).path();
        NavigableSet<ObjectId> columns = new TreeSet<>();
        for (ObjectId needed : database.dependencies().needs(object.id())) {
            if (needed.kind() == Kind.COLUMN && needed.path().subList(0, 2).equals(path)) {
                columns.add(needed);
            }
        }
        return columns;
    }
}
