package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * That PostgreSQL did not let a leg through.
 *
 * @param problem the same for the user
 * @param guilty the statement that was refused, if it was a single one
 */
record Rejection(Problem problem, Refusal refusal, Optional<Sql> guilty) {

    /** Whether it is the rows that are in the way: data exceptions and violated constraints. */
    boolean isAboutRows() {
        return refusal.state().startsWith("22") || refusal.state().startsWith("23");
    }

    /** Whether PostgreSQL's message or the statement has this name in it. */
    boolean names(String name) {
        return Mention.of(name, refusal.sentence())
                || guilty.filter(sql -> Mention.of(name, sql.text())).isPresent();
    }
}
