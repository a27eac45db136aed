package dev.pgcraft.schema;

import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An enumeration.
 *
 * @param values in their order, by which they are compared
 */
public record EnumType(QualifiedName name, List<String> values, Optional<String> comment) implements UserType {

    public EnumType {
        values = List.copyOf(values);
    }

    /** Whether the other has all of these values in this order, and perhaps more between them. */
    public boolean isPartOf(EnumType other) {
        List<String> common = new ArrayList<>(other.values);
        common.retainAll(values);
        return common.equals(values);
    }

    /** The values that the other does not have. */
    public List<String> without(EnumType other) {
        return values.stream().filter(value -> !other.values.contains(value)).toList();
    }
}
