package dev.pgcraft.builtin.history;

import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table to which only generated functions write. */
final class LogTable {

    /** The setting by which a guard knows the functions that may write; it holds while one of them runs. */
    static final String WRITER = "pgcraft.writer";

    private static final Identifier RANGES = Identifier.of("btree_gist");

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

    LogTable(Workbench workbench, QualifiedName name, String nameKey) {
        this.workbench = workbench;
        this.name = name;
        this.nameKey = nameKey;
        this.where = workbench.resource().where();
    }

    /** The table and what stands before it. */
    void add(String purpose) {
        Table table = new Table(name, Closed.comment(purpose));
        workbench.add(table, where);
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench
                        .naming()
                        .beside(nameKey, workbench.resource().name().sibling(old)))
                .ifPresent(old -> workbench.renamedAlong(ObjectId.of(Kind.TABLE, old), table.id()));
        String hint = "write to %s; what it has been follows by itself"
                .formatted(workbench.resource().name());
        Sql body = Sql.of(GUARD, WRITER, writer(workbench), name.toString(), hint);
        new TriggerDefinition(
                        name,
                        workbench.naming().guard(name, "write"),
                        Sql.raw("BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE"),
                        TriggerDefinition.EACH_STATEMENT,
                        Routine.invoker(body))
                .addTo(
                        workbench,
                        "refuses what does not come from "
                                + workbench.resource().name(),
                        where);
    }

    /** What lets the statements of a migration past the guard. */
    static Sql open(Workbench workbench) {
        return Sql.of("SET LOCAL $L = $S", Sql.raw(WRITER), writer(workbench));
    }

    static Sql close() {
        return Sql.of("SET LOCAL $L = ''", Sql.raw(WRITER));
    }

    /** What the setting says while a function of this resource writes. */
    static String writer(Workbench workbench) {
        return workbench.resource().name().toString();
    }

    /** No two rows of the same keys have ranges that overlap. */
    void addExclusion(List<Identifier> keys) {
        List<Identifier> columns = new ArrayList<>(keys);
        columns.add(Version.VALID);
        Identifier constraint = workbench.naming().exclusion(name.name(), columns);
        List<Sql> elements = new ArrayList<>();
        keys.forEach(key -> elements.add(Sql.of("$N WITH =", key)));
        elements.add(Sql.of("$N WITH &&", Version.VALID));
        Sql definition = Sql.of("EXCLUDE USING gist ($L)", Sql.join(", ", elements));
        Extension ranges = new Extension(RANGES, Identifier.of("public"), Optional.empty());
        workbench.share(ranges, where);
        Constraint made = new Constraint(name, constraint, Constraint.Type.EXCLUDE, definition, Optional.empty());
        workbench.add(made, where);
        workbench.needs(made.id(), ranges.id());
        columns.forEach(column -> workbench.needs(made.id(), ObjectId.member(Kind.COLUMN, name, column)));
    }
}
