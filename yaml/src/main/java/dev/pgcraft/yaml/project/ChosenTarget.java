package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.Target;
import dev.pgcraft.sql.Identifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The database that the settings choose; a choice that cannot be made is a problem only for those who need it. */
record ChosenTarget(DatabaseChoice choice, RunningServers servers) implements Target {

    @Override
    public Connection connect() throws SQLException {
        return target().connect();
    }

    @Override
    public String describe() {
        return target().describe();
    }

    private Target target() {
        DatabaseChoice.Chosen chosen = choice.choose();
        if (chosen.isEmbedded()) {
            return new EmbeddedTarget(servers, databaseName(choice.wanted().folder()));
        }
        return new UrlTarget(chosen.url());
    }

    /** After the project's folder, in letters that need no quotes. */
    static Identifier databaseName(Path folder) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[0-9_]+|_+$", "");
        boolean taken = name.isEmpty() || name.equals("postgres") || name.startsWith("template");
        String usable = taken ? "app" : name;
        return Identifier.of(usable.substring(0, Math.min(usable.length(), Identifier.MOST_BYTES)));
    }
}
