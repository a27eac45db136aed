package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code attribute_log}: the table of values that no longer hold, one row each with its attribute and the time during
 * which it held: since the one before it ended, or since the entity was there. A row without an attribute is the
 * entity's own end. Each attribute has a column of its type; of a row, only that of its attribute is set, or none where
 * the value was NULL.
 *
 * @param keeping for how long
 */
public record AttributeLog(Keeping keeping) implements Plugin {

    private static final String NAME = "attribute";

    /** To say what was at a moment, each is joined with the columns of all; PostgreSQL joins 32767 columns at most. */
    private static final int MOST = 170;

    private static final Sql FORWARD = Sql.raw("born <= since AND since < until");

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
        return List.of(Log.KEY, Guard.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        List<Identifier> keys =
                Scope.before(workbench, workbench.get(Keys.PRIMARY_KEY).columns());
        List<Column> kept = new ArrayList<>(Log.keyColumns(workbench, keys));
        kept.addAll(Attributes.of(workbench, keys));
        List<Column> fixed = Attributes.fixed(workbench);
        kept.addAll(fixed);
        List<Column> own = own(workbench.resource().where());
        Parts parts = Parts.of(workbench, NAME, Version.UNTIL, own);
        Log log = new Log(
                parts.log(keeping),
                keys,
                kept,
                fixed.stream().map(Column::name).toList(),
                keeping,
                parts.ifDivided(keeping));
        refuseTooMany(workbench, log.values().size());
        LogTable table = LogTable.of(
                workbench,
                NAME,
                log,
                "former values of attributes of " + workbench.resource().name());
        table.addColumns(log, own);
        table.addKey(key(keys));
        table.addCheck(Version.UNTIL, FORWARD);
        if (!log.values().isEmpty()) {
            table.addCheck(Version.ATTRIBUTE, Sql.of("$L <= 1", Pieces.nonnulls(log.values(), Sql::names)));
        }
        table.addIndex(Version.UNTIL, indexed());
        kept.forEach(column -> follow(workbench, log, column));
        workbench.put(Log.KEY, log);
    }

    /** Attribute by attribute, in the order of the entities: as-of reads of many pass over those that never changed. */
    private static List<Identifier> key(List<Identifier> keys) {
        List<Identifier> key = new ArrayList<>(List.of(Version.ATTRIBUTE));
        key.addAll(keys);
        key.add(Version.UNTIL);
        return key;
    }

    private static void refuseTooMany(Workbench workbench, int attributes) {
        if (attributes <= MOST) {
            return;
        }
        String message = "%s has %d attributes: more than %d cannot be put together as of a moment"
                .formatted(workbench.resource().name(), attributes, MOST);
        workbench.report(Problem.of(
                Code.TOO_MANY_ATTRIBUTES,
                workbench.resource().where(),
                message,
                "take the factory append_only, which keeps whole rows"));
    }

    /** Ends of entities; all ends, where what ended long ago is looked for. */
    private Sql indexed() {
        return keeping.retention().isPresent() ? Sql.raw("") : Sql.of(" WHERE $N = ''", Version.ATTRIBUTE);
    }

    /** The rows of a renamed attribute get its new name; those of a former one of that name had no values left. */
    private static void follow(Workbench workbench, Log log, Column column) {
        column.evolution().renamedFrom().ifPresent(old -> {
            ObjectId from = ObjectId.member(Kind.COLUMN, log.name(), old);
            ObjectId to = ObjectId.member(Kind.COLUMN, log.name(), column.name());
            workbench.accompanies(from, to, relabel(log, old, column.name()), relabel(log, column.name(), old));
        });
    }

    /** The guard stands aside, whichever it is: where the resource is renamed, too, it knows another writer. */
    private static List<Sql> relabel(Log log, Identifier from, Identifier to) {
        return List.of(
                Sql.of("ALTER TABLE $N DISABLE TRIGGER USER", log.name()),
                Sql.of("DELETE FROM $N WHERE $N = $S", log.name(), Version.ATTRIBUTE, to),
                Sql.of(
                        "UPDATE $N SET $N = $S WHERE $N = $S",
                        log.name(),
                        Version.ATTRIBUTE,
                        to,
                        Version.ATTRIBUTE,
                        from),
                Sql.of("ALTER TABLE $N ENABLE TRIGGER USER", log.name()));
    }

    private static List<Column> own(Location where) {
        return List.of(
                Version.ofLog(Version.ATTRIBUTE, Version.TEXT, false, where),
                Version.ofLog(Version.SINCE, Version.MOMENT, false, where),
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
}
