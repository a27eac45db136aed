package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Demand;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where policies bind the owner of a table, too, who would see no row of it.
 *
 * @param changes those that are made while they do
 * @param tables those where they do before anything is done
 */
record Bound(Set<Change> changes, Set<QualifiedName> tables) {

    /** None. */
    static final Bound NONE = new Bound(Set.of(), Set.of());

    /** Those of a plan that begins {@code here}, with renames made already. */
    static Bound of(Database here, Plan plan) {
        Set<QualifiedName> forced = new TreeSet<>();
        here.objects().values().forEach(object -> note(object, forced));
        Set<QualifiedName> before = new TreeSet<>(forced);
        Set<Change> bound = new HashSet<>();
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.Create(var object) -> note(object, forced);
                case Change.Alter(var from, var to) -> note(to, forced);
                case Change other -> {}
            }
            table(change, plan).filter(forced::contains).ifPresent(table -> bound.add(change));
        }
        return new Bound(bound, before);
    }

    private static void note(SchemaObject object, Set<QualifiedName> forced) {
        if (object instanceof Table table) {
            if (table.rowSecurity().forced()) {
                forced.add(table.name());
            } else {
                forced.remove(table.name());
            }
        }
    }

    /** The table to whose rows a change does something, or of which it demands something. */
    private static Optional<QualifiedName> table(Change change, Plan plan) {
        return column(change)
                .map(Column::table)
                .or(() -> Optional.ofNullable(plan.rows().demands().get(change.id()))
                        .map(Demand::table));
    }

    private static Optional<Column> column(Change change) {
        return switch (change) {
            case Change.Create(Column column) -> Optional.of(column);
            case Change.Alter(Column from, Column to) -> Optional.of(to);
            case Change.Convert convert -> Optional.of(convert.to());
            case Change other -> Optional.empty();
        };
    }

    /** The table, if its policies bind its owner before anything is done. */
    Optional<QualifiedName> before(QualifiedName table) {
        return Optional.of(table).filter(tables::contains);
    }

    /** The table, if its policies bind its owner while a change is made. */
    Optional<QualifiedName> during(Change change, QualifiedName table) {
        return Optional.of(table).filter(bound -> changes.contains(change));
    }

    /** Statements of a change, between which the owner is free; nobody else meets the table meanwhile. */
    List<Sql> free(Change change, QualifiedName table, List<Sql> statements) {
        if (!changes.contains(change)) {
            return statements;
        }
        List<Sql> free = new ArrayList<>();
        free.add(Sql.of("ALTER TABLE $N NO FORCE ROW LEVEL SECURITY", table));
        free.addAll(statements);
        free.add(Sql.of("ALTER TABLE $N FORCE ROW LEVEL SECURITY", table));
        return free;
    }
}
