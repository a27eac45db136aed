package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A type of ranges, and the one of its multiranges.
 *
 * @param multirange the name of the type that goes along with it
 * @param maker the name of the functions that make a range
 * @param options what is not the subtype's own
 */
public record RangeType(
        QualifiedName name,
        PgType subtype,
        QualifiedName multirange,
        Identifier maker,
        Options options,
        Optional<String> comment)
        implements UserType {

    /**
     * How values of the subtype are ordered, and how far they are from each other.
     *
     * @param difference the function that tells how far two are from each other
     */
    public record Options(Optional<Sql> operatorClass, Optional<Sql> collation, Optional<Sql> difference) {}

    @Override
    public boolean isOf(PgType other) {
        ObjectId named = UserType.named(other);
        return named.equals(id()) || named.equals(ObjectId.of(Kind.TYPE, multirange));
    }

    /** Whether both have the same values. */
    public boolean holdsWhat(RangeType other) {
        return subtype.equals(other.subtype) && multirange.equals(other.multirange) && options.equals(other.options);
    }

    /** The same type, with what goes along with it called as with the other, as far as it stays in its schema. */
    public RangeType withNamesOf(RangeType other) {
        QualifiedName multi = multirange.sibling(other.multirange.name());
        return new RangeType(name, subtype, multi, other.maker, options, comment);
    }
}
