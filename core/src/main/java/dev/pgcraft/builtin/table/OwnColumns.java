package dev.pgcraft.builtin.table;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import java.util.List;

/** Checks columns that are named without a marker. */
final class OwnColumns {

    private final Workbench workbench;

    OwnColumns(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Whether the table has them all; those it does not have are reported. */
    boolean hasAll(String user, List<Identifier> columns, Location where) {
        TableShape table = workbench.get(Keys.TABLE);
        List<Identifier> missing = columns.stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        List<String> known = table.columns().stream().map(Identifier::name).toList();
        for (Identifier column : missing) {
            String message =
                    "%s of %s uses column \"%s\", which the table does not have".formatted(user, table.name(), column);
            workbench.report(Problem.of(Code.UNKNOWN_COLUMN, where, message, DidYouMean.hint(column.name(), known)));
        }
        return missing.isEmpty();
    }
}
