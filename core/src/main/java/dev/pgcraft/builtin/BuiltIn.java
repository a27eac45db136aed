package dev.pgcraft.builtin;

import dev.pgcraft.builtin.history.AttributeLog;
import dev.pgcraft.builtin.history.AttributeTriggers;
import dev.pgcraft.builtin.history.AttributeViews;
import dev.pgcraft.builtin.history.Erasure;
import dev.pgcraft.builtin.history.Face;
import dev.pgcraft.builtin.history.Forgetting;
import dev.pgcraft.builtin.history.HistoryViews;
import dev.pgcraft.builtin.history.Keeping;
import dev.pgcraft.builtin.history.VersionColumns;
import dev.pgcraft.builtin.history.VersionLog;
import dev.pgcraft.builtin.history.VersionTriggers;
import dev.pgcraft.builtin.key.DeclaredKey;
import dev.pgcraft.builtin.key.KeyColumn;
import dev.pgcraft.builtin.key.SerialKey;
import dev.pgcraft.builtin.key.UuidKey;
import dev.pgcraft.builtin.ledger.Ledger;
import dev.pgcraft.builtin.protection.Protection;
import dev.pgcraft.builtin.row.Audit;
import dev.pgcraft.builtin.row.CreatedAt;
import dev.pgcraft.builtin.row.SoftDelete;
import dev.pgcraft.builtin.row.Tenant;
import dev.pgcraft.builtin.row.Timestamps;
import dev.pgcraft.builtin.table.ChecksPlugin;
import dev.pgcraft.builtin.table.ForeignKeyIndexes;
import dev.pgcraft.builtin.table.ForeignKeysPlugin;
import dev.pgcraft.builtin.table.IndexesPlugin;
import dev.pgcraft.builtin.table.TablePlugin;
import dev.pgcraft.builtin.table.UniquesPlugin;
import dev.pgcraft.builtin.view.Statistics;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import java.util.List;
import java.util.stream.Stream;

/** The factories and plugins that every project has; they stand on the same contract as everybody's. */
public final class BuiltIn implements Extension {

    @Override
    public String name() {
        return "built-in";
    }

    @Override
    public List<Factory> factories() {
        return List.of(
                simple(),
                new Factory("append_only", Keeping.PARAMETERS, use -> appendOnly(use, Keeping.of(use))),
                new Factory("eav", Keeping.PARAMETERS, use -> eav(use, Keeping.of(use))),
                Ledger.factory());
    }

    private static List<Plugin> appendOnly(Use use, Keeping keeping) {
        List<Plugin> ofRows = List.of(
                SerialKey.usual(use.where()),
                new Timestamps(use.where()),
                VersionColumns.ofRows(),
                TablePlugin.behindView(TablePlugin.ROOT),
                new Face(),
                new VersionLog(keeping),
                new VersionTriggers(),
                new HistoryViews(),
                Erasure.ofVersions(),
                new Protection());
        return plugins(with(ofRows, keeping.plugins(Forgetting.ofVersions())));
    }

    private static List<Plugin> eav(Use use, Keeping keeping) {
        List<Plugin> ofRows = List.of(
                SerialKey.usual(use.where()),
                new CreatedAt(use.where()),
                VersionColumns.ofEntities(),
                TablePlugin.behindView(TablePlugin.ENTITY),
                new Face(),
                new AttributeLog(keeping),
                new AttributeTriggers(),
                new AttributeViews(),
                Erasure.ofAttributes(),
                new Protection());
        return plugins(with(ofRows, keeping.plugins(Forgetting.ofAttributes())));
    }

    /** The factory {@code simple}, one table, on whose body others may build. */
    public static Factory simple() {
        return new Factory(
                "simple",
                List.of(),
                use -> List.of(SerialKey.usual(use.where())),
                use -> plugins(List.of(TablePlugin.open())));
    }

    /** What a factory makes of rows, and what every table has. */
    private static List<Plugin> plugins(List<Plugin> ofRows) {
        List<Plugin> ofTables = List.of(
                new ChecksPlugin(),
                new UniquesPlugin(),
                new IndexesPlugin(),
                new ForeignKeysPlugin(),
                new ForeignKeyIndexes());
        return with(ofRows, ofTables);
    }

    private static List<Plugin> with(List<Plugin> some, List<Plugin> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public List<PluginKind> plugins() {
        List<PluginKind> general = List.of(
                new PluginKind("serial_key", List.of(KeyColumn.PARAMETER), SerialKey::of),
                new PluginKind("uuid_key", List.of(KeyColumn.PARAMETER), UuidKey::random),
                new PluginKind("uuid7_key", List.of(KeyColumn.PARAMETER), UuidKey::ordered),
                new PluginKind("natural_key", List.of(DeclaredKey.COLUMN, DeclaredKey.NAME), DeclaredKey::natural),
                new PluginKind("composite_key", List.of(DeclaredKey.COLUMNS, DeclaredKey.NAME), DeclaredKey::composite),
                PluginKind.plain("created_at", use -> new CreatedAt(use.where())),
                PluginKind.plain("timestamps", use -> new Timestamps(use.where())),
                PluginKind.plain("audit", use -> new Audit(use.where())),
                PluginKind.plain("soft_delete", use -> new SoftDelete(use.where())),
                new PluginKind("tenant", Tenant.PARAMETERS, Tenant::of),
                new PluginKind("statistics", Statistics.PARAMETERS, Statistics::of));
        return Stream.concat(general.stream(), Ledger.plugins().stream()).toList();
    }
}
