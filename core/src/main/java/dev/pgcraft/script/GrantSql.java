package dev.pgcraft.script;

import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Newcomers;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** GRANT and REVOKE. */
final class GrantSql {

    private GrantSql() {}

    /** Takes away what is too much, then gives what is missing. */
    static List<Sql> alter(Grant from, Grant to) {
        List<Sql> statements = new ArrayList<>();
        NavigableSet<Privilege> kept = without(from.passable(), without(from.privileges(), to.privileges()));
        revoke(to, without(from.privileges(), to.privileges()), "REVOKE").ifPresent(statements::add);
        revoke(to, without(kept, to.passable()), "REVOKE GRANT OPTION FOR").ifPresent(statements::add);
        NavigableSet<Privilege> given = without(to.privileges(), from.privileges());
        grant(to, without(given, to.passable()), "").ifPresent(statements::add);
        grant(to, without(to.passable(), from.passable()), " WITH GRANT OPTION").ifPresent(statements::add);
        return statements;
    }

    private static NavigableSet<Privilege> without(NavigableSet<Privilege> all, NavigableSet<Privilege> others) {
        NavigableSet<Privilege> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static Optional<Sql> grant(Grant grant, NavigableSet<Privilege> privileges, String option) {
        return privileges.isEmpty()
                ? Optional.empty()
                : Optional.of(Sql.of(
                        "$LGRANT $L ON $L TO $N$L",
                        defaults(grant),
                        words(grant, privileges),
                        object(grant),
                        grant.to(),
                        Sql.raw(option)));
    }

    private static Optional<Sql> revoke(Grant grant, NavigableSet<Privilege> privileges, String verb) {
        return privileges.isEmpty()
                ? Optional.empty()
                : Optional.of(Sql.of(
                        "$L$L $L ON $L FROM $N",
                        defaults(grant),
                        Sql.raw(verb),
                        words(grant, privileges),
                        object(grant),
                        grant.to()));
    }

    /** What stands before GRANT where it is on what is not there yet. */
    private static Sql defaults(Grant grant) {
        return grant.newcomers().map(GrantSql::defaults).orElse(Sql.raw(""));
    }

    private static Sql defaults(Newcomers newcomers) {
        Sql of = newcomers.maker().map(role -> Sql.of(" FOR ROLE $N", role)).orElse(Sql.raw(""));
        Sql in = newcomers.schema().map(name -> Sql.of(" IN SCHEMA $N", name)).orElse(Sql.raw(""));
        return Sql.of("ALTER DEFAULT PRIVILEGES$L$L ", of, in);
    }

    private static Sql words(Grant grant, NavigableSet<Privilege> privileges) {
        UnaryOperator<Sql> form = grant.on().kind() == Kind.COLUMN
                ? word ->
                        Sql.of("$L ($N)", word, Identifier.of(grant.on().path().getLast()))
                : word -> word;
        return Sql.join(
                ", ",
                privileges.stream()
                        .map(privilege -> form.apply(Sql.raw(privilege.name())))
                        .toList());
    }

    private static Sql object(Grant grant) {
        return grant.newcomers()
                .map(newcomers -> Sql.raw(newcomers.type().name()))
                .orElseGet(() -> object(grant.on()));
    }

    private static Sql object(ObjectId on) {
        return switch (on.kind()) {
            case SCHEMA -> Sql.of("SCHEMA $N", Identifier.of(on.path().getFirst()));
            case TYPE -> Sql.of("TYPE $N", qualified(on));
            case SEQUENCE -> Sql.of("SEQUENCE $N", qualified(on));
            case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> Sql.of("$N", qualified(on));
            case FUNCTION -> FunctionSql.routine(on);
            case ROLE,
                    ROLE_TRAIT,
                    EXTENSION,
                    CONSTRAINT,
                    INDEX,
                    COLUMN_SETTINGS,
                    REPLICA_IDENTITY,
                    STATISTICS,
                    TRIGGER,
                    POLICY,
                    NEWCOMERS,
                    GRANT,
                    OWNER -> throw new IllegalArgumentException("nothing is granted on " + on);
        };
    }

    private static QualifiedName qualified(ObjectId on) {
        return QualifiedName.of(on.path().get(0), on.path().get(1));
    }
}
