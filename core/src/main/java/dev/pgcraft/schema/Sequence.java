package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import java.util.Optional;

/**
 * A sequence that is no identity column's.
 *
 * @param ownedBy the column with which it is dropped
 */
public record Sequence(
        QualifiedName name,
        PgType type,
        Range range,
        boolean cycle,
        Optional<ObjectId> ownedBy,
        Optional<String> comment)
        implements SchemaObject {

    /** Where a sequence begins, how it goes on, and where it ends; {@code cache} values are reserved at a time. */
    public record Range(long start, long increment, long minimum, long maximum, long cache) {}

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.SEQUENCE, name);
    }

    /** The same sequence, dropped with another column or with none. */
    public Sequence withOwner(Optional<ObjectId> owner) {
        return new Sequence(name, type, range, cycle, owner, comment);
    }
}
