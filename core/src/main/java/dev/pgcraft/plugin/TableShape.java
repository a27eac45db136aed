package dev.pgcraft.plugin;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;

/** A table as those see it who point to it. */
public record TableShape(QualifiedName name, List<Identifier> columns) {

    public TableShape {
        columns = List.copyOf(columns);
    }
}
