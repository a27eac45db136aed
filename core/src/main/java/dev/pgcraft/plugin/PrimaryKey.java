package dev.pgcraft.plugin;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * The columns that tell the rows of a resource apart.
 *
 * @param name the constraint's; the standard one if empty
 */
public record PrimaryKey(List<Identifier> columns, Optional<Identifier> name, Location where) {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A key with the standard name. */
    public PrimaryKey(List<Identifier> columns, Location where) {
        this(columns, Optional.empty(), where);
    }
}
