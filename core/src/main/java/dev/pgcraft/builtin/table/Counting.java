package dev.pgcraft.builtin.table;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** Which rows count for uniqueness. */
final class Counting {

    private Counting() {}

    /** What they make true; empty if all count. */
    static Optional<Sql> condition(Workbench workbench) {
        List<Sql> conditions = workbench.all(Keys.COUNTING).stream()
                .map(condition -> workbench.sql("uniqueness", condition))
                .toList();
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Sql.join(" AND ", conditions));
    }
}
