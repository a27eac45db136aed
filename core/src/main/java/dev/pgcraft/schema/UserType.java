package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;

/** A type that somebody made; whatever it is made of, it has its name among all types and row types of a schema. */
public sealed interface UserType extends SchemaObject permits EnumType, Domain, CompositeType, RangeType {

    /** What columns call it. */
    QualifiedName name();

    @Override
    default ObjectId id() {
        return ObjectId.of(Kind.TYPE, name());
    }

    /** Whether values of the other are of this one, or arrays of it. */
    default boolean isOf(PgType other) {
        return named(other).equals(id());
    }

    /** The type that this is, or of which it is an array, if anybody made it. */
    static ObjectId named(PgType type) {
        String text = type.text();
        String single = text.endsWith("[]") ? text.substring(0, text.length() - 2) : text;
        return new ObjectId(Kind.TYPE, DottedName.parse(single).parts());
    }
}
