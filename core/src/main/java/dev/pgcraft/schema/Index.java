package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * An index that is no constraint's.
 *
 * @param definition what follows USING: {@code btree (lower(name)) WHERE active}
 */
public record Index(QualifiedName name, QualifiedName table, boolean unique, Sql definition, Optional<String> comment)
        implements SchemaObject, TableMember {

    /** The same index, of which something else is said. */
    public Index withComment(Optional<String> other) {
        return new Index(name, table, unique, definition, other);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.INDEX, name);
    }
}
