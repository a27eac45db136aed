package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/** A declared unique constraint; without a name it gets the standard one. */
public record Unique(Optional<Identifier> name, List<Identifier> columns, Location where) {

    public Unique {
        columns = List.copyOf(columns);
    }
}
