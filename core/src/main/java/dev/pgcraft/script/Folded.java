package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Table;
import java.util.List;

/** What becomes one statement. */
sealed interface Folded {

    /** A change by itself. */
    record Single(Change change) implements Folded {}

    /** A table with what stands between its brackets. */
    record CreateTable(Table table, List<Column> columns, List<Constraint> constraints) implements Folded {

        public CreateTable {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
        }
    }
}
