package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Conversion.Way;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks PostgreSQL whether values can become values of another type. */
public final class Casts {

    private final Supplier<ScratchDatabase> database;
    private final Declared declared;
    private final List<Problem> problems = new ArrayList<>();

    private Casts(Supplier<ScratchDatabase> database, Declared declared) {
        this.database = database;
        this.declared = declared;
    }

    /**
     * The same changes, in which a conversion says so where PostgreSQL has no cast.
     *
     * @param database as it is before the changes; asked for only where something is converted
     * @throws ProblemException E117 if a conversion that somebody wrote cannot be computed from the table's columns
     */
    public static List<Change> settle(Supplier<ScratchDatabase> database, Declared declared, List<Change> changes) {
        Casts casts = new Casts(database, declared);
        List<Change> settled = changes.stream().map(casts::settled).toList();
        ProblemException.throwIfAny(casts.problems);
        return settled;
    }

    private Change settled(Change change) {
        return change instanceof Change.Convert(var from, var to, var how)
                ? new Change.Convert(from, to, settled(from, to, how))
                : change;
    }

    private Conversion settled(Column from, Column to, Conversion how) {
        if (how.up() instanceof Way.Using(var values)) {
            check(to, values);
        }
        return new Conversion(way(how.up(), from.type(), to.type()), way(how.down(), to.type(), from.type()));
    }

    private void check(Column column, Sql values) {
        Optional<Refusal> refusal = database.get().refusal(Sql.of("SELECT ($L) FROM $N", values, column.table()));
        refusal.map(why -> Problem.of(
                        Code.REFUSED_BY_POSTGRESQL,
                        declared.origins().getOrDefault(column.id(), Location.of("model")),
                        "using of %s: %s".formatted(column.id(), why.sentence()),
                        why.hintInFile()))
                .ifPresent(problems::add);
    }

    private Way way(Way said, PgType from, PgType to) {
        boolean possible = !(said instanceof Way.Cast)
                || database.get()
                        .refusal(Sql.of("SELECT NULL::$L::$L", from.sql(), to.sql()))
                        .isEmpty();
        return possible ? said : new Way.Unknown();
    }
}
