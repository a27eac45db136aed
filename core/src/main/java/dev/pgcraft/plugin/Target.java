package dev.pgcraft.plugin;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * What a foreign key points to.
 *
 * @param called the name of the resource, or of a table that is none
 * @param table the physical table
 * @param columns in the order of the columns that point to them; first those of {@link Keys#SCOPE}, if both have some
 * @param key what keeps the columns unique, where that is known
 */
public record Target(Identifier called, QualifiedName table, List<Identifier> columns, Optional<ObjectId> key) {

    public Target {
        columns = List.copyOf(columns);
    }
}
