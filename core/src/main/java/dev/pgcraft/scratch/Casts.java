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
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.Identities;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Asks PostgreSQL whether values can become values of another type. */
public final class Casts {

    /** It becomes others, and others become it, by way of text and no other. */
    private static final PgType ONLY_TEXT = new PgType("tsquery");

    private final Supplier<ScratchDatabase> database;
    private final Declared declared;
    private final Database to;
    private final List<Problem> problems = new ArrayList<>();

    private final NavigableMap<ObjectId, PgType> standIns = new TreeMap<>();

    private Casts(Supplier<ScratchDatabase> database, Declared declared, Database to) {
        this.database = database;
        this.declared = declared;
        this.to = to;
    }

    /**
     * The same changes, in which a conversion says so where PostgreSQL has no cast.
     *
     * @param database as it is before the changes; asked for only where something is converted
     * @param to where they lead
     * @throws ProblemException E117 if a conversion that somebody wrote cannot be computed from the table's columns
     */
    public static List<Change> settle(
            Supplier<ScratchDatabase> database, Declared declared, Database to, List<Change> changes) {
        Casts casts = new Casts(database, declared, to);
        changes.forEach(casts::note);
        List<Change> settled = changes.stream().map(casts::settled).toList();
        ProblemException.throwIfAny(casts.problems);
        return settled;
    }

    /** A type that is not there yet behaves like one that is, and that has no casts but those by way of text. */
    private void note(Change change) {
        if (change instanceof Change.Create(UserType type)) {
            standIns.put(
                    type.id(),
                    switch (type) {
                        case Domain domain -> known(domain.base());
                        case EnumType values -> ONLY_TEXT;
                        case CompositeType composite -> ONLY_TEXT;
                        case RangeType range -> ONLY_TEXT;
                    });
        }
    }

    private PgType known(PgType type) {
        Optional<PgType> standIn = Optional.ofNullable(standIns.get(UserType.named(type)));
        return standIn.map(other -> type.text().endsWith("[]") ? new PgType(other + "[]") : other)
                .orElse(type);
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
        Way none = isKnownBy(to) ? new Way.Refused() : new Way.Unknown();
        return new Conversion(
                possible(how.up(), from.type(), to.type()) ? how.up() : none,
                possible(how.down(), to.type(), from.type()) ? how.down() : none);
    }

    /** Whether it is by the column that rows are told from each other. */
    private boolean isKnownBy(Column column) {
        Identities identities = new Identities(to);
        return identities.of(column.table()).stream().anyMatch(key -> key.contains(column.id()));
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

    private boolean possible(Way said, PgType from, PgType to) {
        return !(said instanceof Way.Cast)
                || database.get()
                        .refusal(Sql.of(
                                "SELECT NULL::$L::$L",
                                known(from).sql(),
                                known(to).sql()))
                        .isEmpty();
    }
}
