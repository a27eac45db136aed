package dev.pgcraft.builtin.history;

import dev.pgcraft.builtin.table.ColumnMaker;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Index;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code version_log}: the table of versions that no longer hold, one row each with the time during which it did. The
 * version that holds is the row itself. PostgreSQL sees to it that no two versions of one entity hold at the same time.
 */
public final class VersionLog implements Plugin {

    private static final String NAME = "attributes";

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
        return List.of(Log.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        List<Identifier> keys = workbench.get(Keys.PRIMARY_KEY).columns();
        Log log = new Log(
                workbench.naming().beside(NAME, workbench.resource().name()), keys, kept(workbench, keys), List.of());
        LogTable table = new LogTable(workbench, log.name(), NAME);
        table.add("former versions of " + workbench.resource().name());
        ColumnMaker maker = new ColumnMaker(workbench, log.name());
        int position = 1;
        for (Column column : log.kept()) {
            maker.keep(column, position, !keys.contains(column.name()));
            position++;
        }
        for (Column column : own(workbench.resource().where())) {
            maker.keep(column, position, column.nullable());
            position++;
        }
        table.addExclusion(keys);
        addIndexOfEnds(workbench, log.name());
        workbench.put(Log.KEY, log);
    }

    /** What is computed on reading is computed again. */
    private static List<Column> kept(Workbench workbench, List<Identifier> keys) {
        List<Column> kept = new ArrayList<>();
        for (Identifier key : keys) {
            workbench.columns().stream()
                    .filter(column -> column.name().equals(key))
                    .forEach(kept::add);
        }
        workbench.columns().stream()
                .filter(column -> !keys.contains(column.name()) && !Computed.onRead(column))
                .forEach(kept::add);
        return kept;
    }

    private static List<Column> own(Location where) {
        return List.of(
                Version.ofLog(Version.VALID, Version.RANGE, false, where),
                Version.ofLog(Version.OPERATION, Version.TEXT, false, where),
                Version.ofLog(Version.CHANGED_BY, Version.TEXT, false, where),
                Version.ofLog(Version.CLAIM, Version.TEXT, true, where),
                Version.ofLog(Version.TRANSACTION, Version.XID, false, where),
                Version.ofLog(Version.ERASED, Version.JSON, true, where));
    }

    /** By it an INSERT finds out in one look that nobody has deleted anything later than now. */
    private static void addIndexOfEnds(Workbench workbench, QualifiedName log) {
        Identifier name = workbench.naming().index(log.name(), List.of(Version.VALID_TO));
        Sql definition = Sql.of("btree (upper($N)) WHERE $N = $S", Version.VALID, Version.OPERATION, "delete");
        workbench.add(
                new Index(log.sibling(name), log, false, definition, Optional.empty()),
                workbench.resource().where());
    }
}
