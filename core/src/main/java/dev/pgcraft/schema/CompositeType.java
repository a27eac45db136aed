package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A type of several named parts.
 *
 * @param attributes in their order, in which values are written
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes, Optional<String> comment)
        implements UserType {

    /**
     * A part.
     *
     * @param collation as SQL, where it is not the type's own
     */
    public record Attribute(Identifier name, PgType type, Optional<Sql> collation, Optional<String> comment) {

        /** Whether both hold the same values. */
        public boolean holdsWhat(Attribute other) {
            return name.equals(other.name) && type.equals(other.type) && collation.equals(other.collation);
        }
    }

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** The attribute of this name. */
    public Optional<Attribute> attribute(Identifier attribute) {
        return attributes.stream().filter(each -> each.name().equals(attribute)).findFirst();
    }

    /** The attributes whose names the other does not have. */
    public List<Attribute> without(CompositeType other) {
        return attributes.stream()
                .filter(each -> other.attribute(each.name()).isEmpty())
                .toList();
    }

    /** The names of the attributes. */
    public List<Identifier> names() {
        return attributes.stream().map(Attribute::name).toList();
    }

    /** Whether one becomes the other, and back, by attributes that come and go at the end. */
    public boolean sharesBeginningWith(CompositeType other) {
        int common = attributes.size() - without(other).size();
        if (common != other.attributes.size() - other.without(this).size()) {
            return false;
        }
        for (int place = 0; place < common; place++) {
            if (!attributes.get(place).holdsWhat(other.attributes.get(place))) {
                return false;
            }
        }
        return true;
    }
}
