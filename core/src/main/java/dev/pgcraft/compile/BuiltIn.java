package dev.pgcraft.compile;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.PluginKind;
import java.util.List;

/** The factories and plugins that every project has. */
final class BuiltIn implements Extension {

    @Override
    public String name() {
        return "built-in";
    }

    @Override
    public List<Factory> factories() {
        return List.of(new Factory(
                "simple",
                List.of(),
                use -> List.of(
                        new SerialKey(use.where()),
                        new TablePlugin(),
                        new ChecksPlugin(),
                        new UniquesPlugin(),
                        new IndexesPlugin(),
                        new ForeignKeysPlugin(),
                        new ForeignKeyIndexes())));
    }

    @Override
    public List<PluginKind> plugins() {
        return List.of(
                PluginKind.plain("serial_key", use -> new SerialKey(use.where())),
                PluginKind.plain("uuid_key", use -> new UuidKey(use.where())),
                new PluginKind("natural_key", List.of(DeclaredKey.COLUMN, DeclaredKey.NAME), DeclaredKey::natural),
                new PluginKind("composite_key", List.of(DeclaredKey.COLUMNS, DeclaredKey.NAME), DeclaredKey::composite),
                PluginKind.plain("created_at", use -> new CreatedAt(use.where())),
                PluginKind.plain("timestamps", use -> new Timestamps(use.where())));
    }
}
