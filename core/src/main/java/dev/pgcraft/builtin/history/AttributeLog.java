package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.table.ColumnMaker;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code attribute_log}: the table of values that no longer hold, one row each with its attribute and until when it held.
 * It held since the one before it ended, or since the entity was there. A row without an attribute is the entity's own
 * end. Each attribute has a column of its type; of a row, only that of its attribute is set, or none where the value
 * was NULL.
 */
public final class AttributeLog implements Plugin {

    private static final String NAME = "attribute";

    @Override
    public String name() {
        return "attribute_log";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.PRIMARY_KEY);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        List<Identifier> keys = workbench.get(Keys.PRIMARY_KEY).columns();
        List<Column> kept = new ArrayList<>();
        keys.forEach(key -> workbench.columns().stream()
                .filter(column -> column.name().equals(key))
                .forEach(kept::add));
        kept.addAll(Attributes.of(workbench, keys));
        List<Column> fixed = Attributes.fixed(workbench);
        kept.addAll(fixed);
        Log log = new Log(
                workbench.naming().beside(NAME, workbench.resource().name()),
                keys,
                kept,
                fixed.stream().map(Column::name).toList());
        new LogTable(workbench, log.name(), NAME)
                .add("former values of attributes of " + workbench.resource().name());
        ColumnMaker maker = new ColumnMaker(workbench, log.name());
        int position = 1;
        for (Column column : kept) {
            maker.keep(column, position, !keys.contains(column.name()));
            position++;
        }
        for (Column column : own(workbench.resource().where())) {
            maker.keep(column, position, column.nullable());
            position++;
        }
        addConstraints(workbench, log);
        kept.forEach(column -> follow(workbench, log, column));
        addIndexOfEnds(workbench, log.name());
        workbench.put(Log.KEY, log);
    }

    /** The rows of a renamed attribute get its new name; those of a former attribute of that name had no values left. */
    private static void follow(Workbench workbench, Log log, Column column) {
        column.evolution().renamedFrom().ifPresent(old -> {
            ObjectId from = ObjectId.member(Kind.COLUMN, log.name(), old);
            ObjectId to = ObjectId.member(Kind.COLUMN, log.name(), column.name());
            workbench.accompanies(
                    from, to, relabel(workbench, log, old, column.name()), relabel(workbench, log, column.name(), old));
        });
    }

    private static List<Sql> relabel(Workbench workbench, Log log, Identifier from, Identifier to) {
        return List.of(
                LogTable.open(workbench),
                Sql.of("DELETE FROM $N WHERE $N = $S", log.name(), Version.ATTRIBUTE, to),
                Sql.of(
                        "UPDATE $N SET $N = $S WHERE $N = $S",
                        log.name(),
                        Version.ATTRIBUTE,
                        to,
                        Version.ATTRIBUTE,
                        from),
                LogTable.close());
    }

    private static List<Column> own(Location where) {
        return List.of(
                Version.ofLog(Version.ATTRIBUTE, Version.TEXT, false, where),
                Version.ofLog(Version.BORN, Version.MOMENT, false, where),
                Version.ofLog(Version.BORN_BY, Version.TEXT, false, where),
                Version.ofLog(Version.BORN_CLAIM, Version.TEXT, true, where),
                Version.ofLog(Version.UNTIL, Version.MOMENT, false, where),
                Version.ofLog(Version.OPERATION, Version.TEXT, false, where),
                Version.ofLog(Version.CHANGED_BY, Version.TEXT, false, where),
                Version.ofLog(Version.CLAIM, Version.TEXT, true, where),
                Version.ofLog(Version.TRANSACTION, Version.XID, false, where),
                Version.ofLog(Version.ERASED, Version.JSON, true, where));
    }

    /** No two values of one attribute of one entity end at once: since none has a beginning, none overlap. */
    private static void addConstraints(Workbench workbench, Log log) {
        QualifiedName table = log.name();
        List<Identifier> columns = new ArrayList<>(log.keys());
        columns.add(Version.ATTRIBUTE);
        columns.add(Version.UNTIL);
        Constraint key = new Constraint(
                table,
                workbench.naming().primaryKey(table.name(), columns),
                Constraint.Type.PRIMARY_KEY,
                Sql.of("PRIMARY KEY ($L)", Sql.names(columns)),
                Optional.empty());
        workbench.add(key, workbench.resource().where());
        columns.forEach(column -> workbench.needs(key.id(), ObjectId.member(Kind.COLUMN, table, column)));
        if (!log.values().isEmpty()) {
            Constraint one = new Constraint(
                    table,
                    workbench.naming().check(table.name(), List.of(Version.ATTRIBUTE)),
                    Constraint.Type.CHECK,
                    Sql.of("CHECK (num_nonnulls($L) <= 1)", Sql.names(log.values())),
                    Optional.empty());
            workbench.add(one, workbench.resource().where());
        }
    }

    /** By it an INSERT finds out in one look that no entity has ended later than now. */
    private static void addIndexOfEnds(Workbench workbench, QualifiedName log) {
        Identifier name = workbench.naming().index(log.name(), List.of(Version.UNTIL));
        Sql definition = Sql.of("btree ($N) WHERE $N = ''", Version.UNTIL, Version.ATTRIBUTE);
        workbench.add(
                new Index(log.sibling(name), log, false, definition, Optional.empty()),
                workbench.resource().where());
    }
}
