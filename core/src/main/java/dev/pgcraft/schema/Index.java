package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * An index that is no constraint's.
 *
 * @param only whether it is on a partitioned table, and on none of its partitions
 * @param definition what follows USING: {@code btree (lower(name)) WHERE active}
 */
public record Index(
        QualifiedName name, QualifiedName table, boolean unique, boolean only, Sql definition, Optional<String> comment)
        implements SchemaObject, TableMember {

    /** An index of a whole table. */
    public Index(QualifiedName name, QualifiedName table, boolean unique, Sql definition, Optional<String> comment) {
        this(name, table, unique, false, definition, comment);
    }

    /** The same index, of which something else is said. */
    public Index withComment(Optional<String> other) {
        return new Index(name, table, unique, only, definition, other);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.INDEX, name);
    }
}
