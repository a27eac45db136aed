package dev.pgcraft.scratch;

import dev.pgcraft.scratch.Census.Count;
import dev.pgcraft.scratch.Census.Print;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of one table that are not what they were.
 *
 * @param columns those whose values are others; none if there are more or fewer rows
 */
record Fault(QualifiedName table, long before, long after, List<Identifier> columns) {

    Fault {
        columns = List.copyOf(columns);
    }

    /** What differs between two looks at the same tables, as far as they are kept. */
    static List<Fault> between(Census before, Census after, List<Kept> kept) {
        List<Fault> faults = new ArrayList<>();
        for (Kept table : kept) {
            Count then = before.of(table.table());
            Count now = after.of(table.table());
            if (then.rows() != now.rows()) {
                faults.add(new Fault(table.table(), then.rows(), now.rows(), List.of()));
                continue;
            }
            List<Identifier> changed = changed(then, now, table, Print::values);
            List<Identifier> moved = table.keyed() ? changed(then, now, table, Print::owners) : List.of();
            if (!changed.isEmpty() || !moved.isEmpty()) {
                faults.add(new Fault(table.table(), then.rows(), now.rows(), changed.isEmpty() ? moved : changed));
            }
        }
        return faults;
    }

    private static List<Identifier> changed(Count then, Count now, Kept table, Function<Print, String> what) {
        return table.columns().keySet().stream()
                .filter(column -> !what.apply(then.print(column)).equals(what.apply(now.print(column))))
                .toList();
    }

    /** Whether all rows are there, and only what stands in them is another. */
    boolean isOfValues() {
        return before == after;
    }

    /** In words: {@code inventory.products (price, name)}. */
    String words() {
        if (!isOfValues()) {
            return "%s (%d rows, before it %d)".formatted(table, after, before);
        }
        return "%s (%s)"
                .formatted(table, columns.stream().map(Identifier::toString).collect(Collectors.joining(", ")));
    }
}
