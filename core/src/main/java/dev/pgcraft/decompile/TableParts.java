package dev.pgcraft.decompile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import java.util.Comparator;
import java.util.List;

/**
 * A table with what it consists of.
 *
 * @param columns in the order of the table
 * @param key what tells its rows apart
 */
record TableParts(Table table, List<Column> columns, List<Constraint> constraints, List<Index> indexes, KeyWords key) {

    TableParts {
        columns = columns.stream()
                .sorted(Comparator.comparingInt(Column::position))
                .toList();
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    List<Identifier> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
