package dev.pgcraft.script;

import dev.pgcraft.change.Cascade;
import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Index;
import dev.pgcraft.sql.Sql;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is counted before the changes of a plan are made, so that rows stop it before its first change.
 *
 * <p>A count that needs what the plan makes (a function, a column that is filled) stands right before its change.
 */
final class Guards {

    /**
     * A guard and where it stands.
     *
     * @param late whether it stands right before its change, and not before everything
     */
    record Guard(Sql sql, boolean late) {}

    /** A check may be made twice, in two steps. */
    private final SequencedSet<Sql> first = new LinkedHashSet<>();

    private final Map<Change, SequencedSet<Sql>> late = new HashMap<>();
    private final Counted counted;

    private Guards(Counted counted) {
        this.counted = counted;
    }

    /** Nothing is counted. */
    static Guards none() {
        return new Guards(Counted.NOTHING);
    }

    /** The guards of a way from {@code here} to {@code there}, on which rows are filled as {@code filling} says. */
    static Guards of(Database here, Database there, Filling filling) {
        Touched touched = Touched.by(filling.plan());
        Rows rows = new Rows();
        Guards guards = new Guards(new Counted(there.dependencies(), rows, filling.bound(), new TreeSet<>()));
        ColumnGuards columns = new ColumnGuards(filling, touched, rows);
        KeyGuards keys = new KeyGuards(here, there, touched, rows);
        DomainGuards domains = new DomainGuards(here, there, touched, rows);
        IdentityGuards identities = new IdentityGuards(here, there, touched, rows);
        for (Change change : filling.plan().changes()) {
            guards.add(change, columns, keys, domains);
            filling.demanded(change).ifPresent(demand -> guards.late(change).add(demand));
            guards.add(change, identities);
            if (change instanceof Change.Rename rename) {
                rows.note(rename);
            }
        }
        return guards;
    }

    private void add(Change change, IdentityGuards identities) {
        if (Cascade.reaches(change)) {
            return;
        }
        Optional<Guard> found = switch (change) {
            case Change.Create(Constraint constraint)
            when constraint.type() == Constraint.Type.PRIMARY_KEY -> identities.of(constraint);
            case Change.Create(Index index) when index.unique() -> identities.of(index);
            case Change other -> Optional.empty();
        };
        found.ifPresent(guard -> {
            first.addFirst(guard.sql());
            counted.note(change);
        });
    }

    private void add(Change change, ColumnGuards columns, KeyGuards keys, DomainGuards domains) {
        if (Cascade.reaches(change)) {
            return;
        }
        List<Guard> found = switch (change) {
            case Change.Create(Column column) ->
                columns.added(column, change).stream().toList();
            case Change.Create(Constraint constraint) ->
                keys.of(constraint).stream().toList();
            case Change.Create(Index index) -> keys.of(index).stream().toList();
            case Change.Alter(Column from, Column to) ->
                columns.altered(from, to, change).stream().toList();
            case Change.Convert convert -> columns.converted(convert);
            case Change.Alter(Domain from, Domain to) -> domains.of(to);
            case Change.Remake remake ->
                Stream.concat(
                                remake.columns().stream().flatMap(column -> columns.converted(column).stream()),
                                remake.types().stream()
                                        .flatMap(type -> type.to() instanceof Domain domain
                                                ? domains.of(domain).stream()
                                                : Stream.empty()))
                        .toList();
            case Change other -> List.of();
        };
        for (Guard guard : found) {
            SequencedSet<Sql> place = guard.late() ? late(change) : first;
            place.add(guard.sql());
            if (!guard.late()) {
                counted.note(change);
            }
        }
    }

    private SequencedSet<Sql> late(Change change) {
        return late.computeIfAbsent(change, key -> new LinkedHashSet<>());
    }

    /** Those that stand before everything. */
    List<Sql> first() {
        return counted.free(first);
    }

    /** Those that stand right before a change. */
    List<Sql> before(Change change) {
        return List.copyOf(late.getOrDefault(change, new LinkedHashSet<>()));
    }
}
