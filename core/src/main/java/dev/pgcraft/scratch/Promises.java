package dev.pgcraft.scratch;

import dev.pgcraft.change.Backfill;
import dev.pgcraft.change.Conversion;
import dev.pgcraft.change.Conversion.Way;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** What a declaration says about rows, tried on the tables that it declares: backfills, and conversions back. */
final class Promises {

    private final Session session;
    private final Declared declared;
    private final List<Problem> broken = new ArrayList<>();

    Promises(Session session, Declared declared) {
        this.session = session;
        this.declared = declared;
    }

    /** Those that PostgreSQL would refuse. */
    List<Problem> broken() {
        declared.intentions().backfills().forEach(this::fill);
        declared.intentions().conversions().forEach(this::convert);
        return broken;
    }

    private void fill(ObjectId column, Backfill backfill) {
        Sql update = Sql.of(
                "UPDATE $N SET $N = ",
                table(column),
                Identifier.of(column.path().getLast()));
        backfill.up().ifPresent(value -> attempt("backfill", column, Sql.of("$L$L", update, value)));
        backfill.down().ifPresent(value -> attempt("down_backfill", column, Sql.of("$L$L", update, value)));
    }

    private void convert(ObjectId column, Conversion conversion) {
        if (conversion.down() instanceof Way.Using(var values)) {
            attempt("down_using", column, Sql.of("SELECT ($L) FROM $N", values, table(column)));
        }
    }

    private void attempt(String what, ObjectId column, Sql query) {
        session.refusal(query)
                .map(why -> Problem.of(
                        Code.REFUSED_BY_POSTGRESQL,
                        declared.origins().getOrDefault(column, Location.of("model")),
                        "%s of %s: %s".formatted(what, column, why.sentence()),
                        why.hintInFile()))
                .ifPresent(broken::add);
    }

    private static QualifiedName table(ObjectId column) {
        return QualifiedName.of(column.path().get(0), column.path().get(1));
    }
}
