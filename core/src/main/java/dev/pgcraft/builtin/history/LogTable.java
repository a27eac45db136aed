package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.builtin.protection.Writer;
import dev.pgcraft.builtin.table.ColumnMaker;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** A table to which only generated functions write. */
final class LogTable {

    private static final String GUARD = """
            BEGIN
                IF current_setting($S, true) IS DISTINCT FROM $S THEN
                    RAISE EXCEPTION '% of % is refused: only its triggers write there', TG_OP, $S
                        USING ERRCODE = 'insufficient_privilege',
                            HINT = $S;
                END IF;
                RETURN NULL;
            END""";

    private final Workbench workbench;
    private final QualifiedName name;
    private final String nameKey;
    private final Location where;

    private LogTable(Workbench workbench, QualifiedName name, String nameKey) {
        this.workbench = workbench;
        this.name = name;
        this.nameKey = nameKey;
        this.where = workbench.resource().where();
    }

    /** The tables of a log, and what stands before them; the one that all rows are read from. */
    static LogTable of(Workbench workbench, String nameKey, Log log, String purpose) {
        if (log.parts().isEmpty()) {
            LogTable table = new LogTable(workbench, log.name(), nameKey);
            table.add(purpose, Lineage.NONE, Optional.empty());
            return table;
        }
        Parts parts = log.parts().get();
        LogTable whole = new LogTable(workbench, parts.whole(), nameKey + Parts.BY_MONTH);
        whole.add(purpose, Lineage.NONE, Optional.of(Sql.of("RANGE ($N)", parts.end())));
        Lineage rest =
                new Lineage(List.of(parts.whole()), Optional.of(Sql.raw("DEFAULT")), List.of(), List.of(), List.of());
        new LogTable(workbench, parts.rest(), nameKey).add(purpose, rest, Optional.empty());
        return whole;
    }

    private void add(String purpose, Lineage lineage, Optional<Sql> partitionedBy) {
        Table table = new Table(
                name, false, Parameters.NONE, RowSecurity.OFF, lineage, partitionedBy, Closed.comment(purpose));
        workbench.add(table, where);
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench
                        .naming()
                        .beside(nameKey, workbench.resource().name().sibling(old)))
                .ifPresent(old -> workbench.renamedAlong(ObjectId.of(Kind.TABLE, old), table.id()));
        guard();
    }

    private void guard() {
        QualifiedName resource = workbench.resource().name();
        String hint = "write to %s; what it has been follows by itself".formatted(resource);
        Sql body = Sql.of(GUARD, Writer.SETTING, Writer.of(resource), name.toString(), hint);
        TriggerDefinition trigger = new TriggerDefinition(
                name,
                workbench.naming().guard(name, "write"),
                Sql.raw("BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE"),
                TriggerDefinition.EACH_STATEMENT,
                Routine.invoker(body));
        workbench.put(Guard.KEY, new Guard(trigger, "refuses what does not come from " + resource));
    }

    /**
     * Its columns: those whose values it keeps, which may be erased unless they are keys, and its own.
     *
     * @param own what is known of each row beside its values
     */
    void addColumns(Log log, List<Column> own) {
        ColumnMaker maker = new ColumnMaker(workbench, name);
        int position = 1;
        for (Column column : log.kept()) {
            maker.keep(column, position, !log.keys().contains(column.name()));
            position++;
        }
        for (Column column : own) {
            maker.keep(column, position, column.nullable());
            position++;
        }
    }

    /** The key, whose last column is found by order. */
    void addKey(List<Identifier> columns) {
        Constraint key = new Constraint(
                name,
                workbench.naming().primaryKey(name.name(), columns),
                Constraint.Type.PRIMARY_KEY,
                Sql.of("PRIMARY KEY ($L)", Sql.names(columns)),
                Optional.empty());
        workbench.add(key, where);
        columns.forEach(column -> workbench.needs(key.id(), ObjectId.member(Kind.COLUMN, name, column)));
    }

    /** What every row makes true, whatever a trigger does. */
    void addCheck(Identifier about, Sql condition) {
        Identifier check = workbench.naming().check(name.name(), List.of(about));
        Sql definition = Sql.of("CHECK ($L)", condition);
        workbench.add(new Constraint(name, check, Constraint.Type.CHECK, definition, Optional.empty()), where);
    }

    /** An index over all rows, or over some. */
    void addIndex(Identifier column, Sql which) {
        Identifier index = workbench.naming().index(name.name(), List.of(column));
        Sql definition = Sql.of("btree ($N)$L", column, which);
        workbench.add(new Index(name.sibling(index), name, false, definition, Optional.empty()), where);
    }
}
