package dev.pgcraft.builtin.row;

import dev.pgcraft.builtin.table.TablePlugin;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PrimaryKey;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * {@code soft_delete}: a deleted row stays, and is no longer seen. The resource is a view of the living rows over a
 * table with all of them; INSERT and UPDATE reach the table without a trigger, DELETE becomes an UPDATE.
 */
public record SoftDelete(Location where) implements Plugin {

    private static final Identifier DELETED_AT = Identifier.of("deleted_at");
    private static final List<String> WITH_HISTORY = List.of("append_only", "eav");
    private static final String LEDGER = "ledger";

    /**
     * The row is deleted as it was seen, or not at all: one that somebody has changed meanwhile may be none of those
     * that were meant. Rows are compared by their image, because not all types know what is equal.
     */
    private static final String DELETE = """
            BEGIN
                UPDATE $N SET deleted_at = now()
                WHERE ($L) = ($L) AND deleted_at IS NULL
                    AND ROW($L)::record OPERATOR(pg_catalog.*=) ROW($L)::record;
                IF NOT FOUND THEN
                    RETURN NULL;
                END IF;
                RETURN OLD;
            END""";

    @Override
    public String name() {
        return "soft_delete";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.SCOPE);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, Keys.BEHIND, Keys.COUNTING, Keys.FACE);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of("deletion");
    }

    @Override
    public void contribute(Workbench workbench) {
        refuse(workbench);
        Column column = new Column(
                DELETED_AT,
                new PgType("timestamp with time zone"),
                Optional.empty(),
                true,
                new Column.Value.None(),
                Optional.of("when it was deleted; it lives where this is empty"),
                Column.Evolution.NONE,
                where);
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, ExtraColumn.Place.AFTER));
        workbench.put(Keys.BEHIND, TablePlugin.ALL);
        workbench.put(Keys.COUNTING, new Expression("{deleted_at} IS NULL", where));
    }

    private void refuse(Workbench workbench) {
        String factory = workbench.resource().factory().name();
        if (factory.equals(LEDGER) || WITH_HISTORY.contains(factory)) {
            String reason = factory.equals(LEDGER)
                    ? "rows of a ledger are never deleted"
                    : "%s keeps what is deleted in its history".formatted(factory);
            workbench.report(Problem.of(
                    Code.NOT_ON_THIS_FACTORY,
                    where,
                    "soft_delete does not go with the factory of %s: %s"
                            .formatted(workbench.resource().name(), reason),
                    "leave it out"));
        }
    }

    @Override
    public void connect(Workbench workbench) {
        workbench.all(Keys.TABLE).forEach(table -> connect(workbench, table));
    }

    private void connect(Workbench workbench, TableShape table) {
        QualifiedName living = workbench.resource().name();
        List<Identifier> shown = table.columns().stream()
                .filter(column -> !column.equals(DELETED_AT))
                .toList();
        QualifiedName deleted = workbench.naming().beside("deleted", living);
        view(workbench, living, shown, "IS NULL", workbench.resource().comment());
        view(workbench, deleted, table.columns(), "IS NOT NULL", Optional.of("deleted rows of " + living));
        trigger(workbench, table, shown);
    }

    private void view(
            Workbench workbench, QualifiedName name, List<Identifier> columns, String test, Optional<String> comment) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Sql query = Sql.of("SELECT $L FROM $N WHERE $N $L", Sql.names(columns), table, DELETED_AT, Sql.raw(test));
        View view = new View(name, List.of(), query, comment);
        workbench.add(view, where);
        workbench.needs(view.id(), ObjectId.of(Kind.TABLE, table));
        workbench.put(Keys.FACE, view.id());
    }

    private void trigger(Workbench workbench, TableShape table, List<Identifier> shown) {
        PrimaryKey primary = workbench.get(Keys.PRIMARY_KEY);
        List<Identifier> key = Scope.before(workbench, primary.columns());
        Sql body = Sql.of(DELETE, table.name(), Sql.names(key), old(key), Sql.names(shown), old(shown));
        QualifiedName living = workbench.resource().name();
        Identifier name = workbench.naming().trigger(living, "delete");
        new TriggerDefinition(
                        living, name, Sql.raw("INSTEAD OF DELETE"), TriggerDefinition.EACH_ROW, Routine.definer(body))
                .addTo(workbench, "deletes rows of " + living, where);
    }

    private static Sql old(List<Identifier> columns) {
        return Sql.join(
                ", ", columns.stream().map(column -> Sql.of("OLD.$N", column)).toList());
    }
}
