package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Hazard.Kind;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds tables that PostgreSQL goes through although the change is not theirs: those with columns of a domain, and the
 * partition that holds what no other one does.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE: ATTACH PARTITION</a>
 */
final class ScanHazards {

    private static final String DEFAULT = "DEFAULT";

    private final Schedule schedule;
    private final Database from;
    private final Database to;

    private ScanHazards(Schedule schedule, Database from, Database to) {
        this.schedule = schedule;
        this.from = from;
        this.to = to;
    }

    /** Those of a plan between two databases, in the order of its changes. */
    static List<Hazard> of(Schedule schedule, Database from, Database to) {
        ScanHazards hazards = new ScanHazards(schedule, from, to);
        return schedule.plan().changes().stream()
                .flatMap(change -> hazards.of(change).stream())
                .toList();
    }

    private List<Hazard> of(Change change) {
        return switch (change) {
            case Change.Create(Column column)
            when isThere(column.table()) && isOfDemandingDomain(column) ->
                Rewrites.by(change, schedule.plan()).isEmpty() ? rewrite(column) : List.of();
            case Change.Alter(Domain before, Domain after) when !after.takesAllOf(before) -> looks(after);
            case Change.Create(Table table) when table.isPartition() -> fallback(table);
            case Change.Alter(Table before, Table after)
            when after.isPartition() && !before.lineage().sameAs(after.lineage()) -> fallback(after);
            case Change other -> List.of();
        };
    }

    /** Up to 18, PostgreSQL asks for every row whether the domain takes what the new column has there. */
    private static List<Hazard> rewrite(Column column) {
        String reason = "%s demands something of its values".formatted(column.type());
        return List.of(
                new Hazard(Kind.TABLE_REWRITE, column.id(), reason),
                lock(column.id(), "ACCESS EXCLUSIVE", column.table(), "while the table is rewritten"));
    }

    private boolean isOfDemandingDomain(Column column) {
        return !column.type().text().endsWith("[]") && demands(column.id());
    }

    private boolean demands(ObjectId typed) {
        return domainsOf(typed, to)
                .anyMatch(domain -> !domain.checks().isEmpty() || !domain.nullable() || demands(domain.id()));
    }

    private List<Hazard> looks(Domain domain) {
        return from.objects().values().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .filter(column -> isThere(column.table())
                        && domainsOf(column.id(), from)
                                .anyMatch(used -> used.id().equals(domain.id())))
                .map(Column::table)
                .distinct()
                .map(table -> lock(domain.id(), "SHARE", table, "while its rows are looked at"))
                .toList();
    }

    private static Stream<Domain> domainsOf(ObjectId typed, Database database) {
        return database.dependencies().needs(typed).stream()
                .flatMap(needed -> database.find(needed).stream())
                .filter(Domain.class::isInstance)
                .map(Domain.class::cast);
    }

    /** Where rows of a new partition have been until then. */
    private List<Hazard> fallback(Table partition) {
        QualifiedName parent = partition.lineage().parents().getFirst();
        return from.objects().values().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> holdsTheRest(table, parent))
                .filter(table -> isThere(table.name()) && !table.name().equals(partition.name()))
                .flatMap(table -> looksIn(table, partition))
                .toList();
    }

    private static Stream<Hazard> looksIn(Table rest, Table partition) {
        String reason = "rows of %s that belong to it stop it".formatted(rest.name());
        return Stream.of(
                new Hazard(Kind.DATA_DEPENDENT, partition.id(), reason),
                lock(partition.id(), "ACCESS EXCLUSIVE", rest.name(), "while its rows are looked at"));
    }

    private static boolean holdsTheRest(Table table, QualifiedName parent) {
        return table.lineage().parents().contains(parent)
                && table.lineage()
                        .bound()
                        .map(Sql::text)
                        .filter(DEFAULT::equals)
                        .isPresent();
    }

    /** Whether the table is there before and after. */
    private boolean isThere(QualifiedName table) {
        ObjectId id = ObjectId.of(ObjectId.Kind.TABLE, table);
        return from.find(id).isPresent() && to.find(id).isPresent();
    }

    private static Hazard lock(ObjectId id, String lock, QualifiedName table, String reason) {
        return new Hazard(Kind.LONG_LOCK, id, "%s on %s %s".formatted(lock, table, reason));
    }
}
