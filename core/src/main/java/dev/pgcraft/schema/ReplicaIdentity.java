package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what logical replication knows a table's rows again, where that is not the primary key.
 *
 * @param columns those of the index, if there is one
 */
public record ReplicaIdentity(QualifiedName table, Rows rows, List<Identifier> columns)
        implements SchemaObject, TableMember, Attachment {

    /** How a row is known again. */
    public sealed interface Rows {

        /** By all that is in it. */
        record Full() implements Rows {}

        /** Not at all. */
        record Nothing() implements Rows {}

        /** By a unique index, which may be a constraint's. */
        record Using(Identifier index) implements Rows {}
    }

    public ReplicaIdentity {
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.REPLICA_IDENTITY, table);
    }

    /** The same where an index has another name; the index goes on being it. */
    public ReplicaIdentity renamed(ObjectId from, ObjectId to) {
        return rows instanceof Rows.Using && needs().contains(from) && from.kind() != Kind.COLUMN
                ? new ReplicaIdentity(
                        table, new Rows.Using(Identifier.of(to.path().getLast())), columns)
                : this;
    }

    /** There is no comment on it. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }

    @Override
    public List<ObjectId> needs() {
        List<ObjectId> needed = new ArrayList<>(goesWith());
        if (rows instanceof Rows.Using(var index)) {
            needed.add(ObjectId.of(Kind.INDEX, table.sibling(index)));
            needed.add(ObjectId.member(Kind.CONSTRAINT, table, index));
        }
        columns.forEach(column -> needed.add(ObjectId.member(Kind.COLUMN, table, column)));
        return needed;
    }

    @Override
    public List<ObjectId> goesWith() {
        return List.of(ObjectId.of(Kind.TABLE, table));
    }
}
