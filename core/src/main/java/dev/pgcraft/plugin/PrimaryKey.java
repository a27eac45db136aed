package dev.pgcraft.plugin;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;

/** The columns that tell the rows of a resource apart. */
public record PrimaryKey(List<Identifier> columns, Location where) {

    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
