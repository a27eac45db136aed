package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.protection.Guard;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code version_log}: the table of versions that no longer hold, one row each with the time during which it did. The
 * version that holds is the row itself. A version ends at the very moment at which the row says that the next one
 * begins, and none ends before it begins: so no two hold at the same time.
 *
 * @param keeping for how long
 */
public record VersionLog(Keeping keeping) implements Plugin {

    private static final String NAME = "attributes";

    private static final Sql FORWARD =
            Sql.raw("valid_from < valid_to OR (valid_from = valid_to AND operation = 'delete')");

    @Override
    public String name() {
        return "version_log";
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
        List<Column> own = own(workbench.resource().where());
        Parts parts = Parts.of(workbench, NAME, Version.VALID_TO, own);
        Log log =
                new Log(parts.log(keeping), keys, kept(workbench, keys), List.of(), keeping, parts.ifDivided(keeping));
        LogTable table = LogTable.of(
                workbench,
                NAME,
                log,
                "former versions of " + workbench.resource().name());
        table.addColumns(log, own);
        List<Identifier> key = new ArrayList<>(keys);
        key.addAll(List.of(Version.VALID_TO, Version.VALID_FROM));
        table.addKey(key);
        table.addCheck(Version.VALID_TO, FORWARD);
        table.addIndex(Version.VALID_TO, Sql.raw(""));
        workbench.put(Log.KEY, log);
    }

    /** What is computed on reading is computed again. */
    private static List<Column> kept(Workbench workbench, List<Identifier> keys) {
        List<Column> kept = new ArrayList<>(Log.keyColumns(workbench, keys));
        workbench.columns().stream()
                .filter(column -> !keys.contains(column.name()) && !Computed.onRead(column))
                .forEach(kept::add);
        return kept;
    }

    private static List<Column> own(Location where) {
        return List.of(
                Version.ofLog(Version.VALID_FROM, Version.MOMENT, false, where),
                Version.ofLog(Version.VALID_TO, Version.MOMENT, false, where),
                Version.ofLog(Version.OPERATION, Version.TEXT, false, where),
                Version.ofLog(Version.CHANGED_BY, Version.TEXT, false, where),
                Version.ofLog(Version.CLAIM, Version.TEXT, true, where),
                Version.ofLog(Version.TRANSACTION, Version.XID, false, where),
                Version.ofLog(Version.ERASED, Version.JSON, true, where));
    }
}
