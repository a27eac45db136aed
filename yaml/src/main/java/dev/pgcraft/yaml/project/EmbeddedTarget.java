package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.Target;
import dev.pgcraft.scratch.Server;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The project's database on the server that pgcraft runs for it; made when it is first needed.
 *
 * @param database its name
 */
record EmbeddedTarget(RunningServers servers, Identifier database) implements Target {

    /** Duplicate database, or a duplicate key in pg_database: another process was faster. */
    private static final Set<String> MADE_BY_ANOTHER = Set.of("42P04", "23505");

    @Override
    public Connection connect() throws SQLException {
        Server server = servers.kept();
        if (!servers.hasSeen(database)) {
            try (Connection maintenance = server.connect(server.maintenanceDatabase())) {
                makeUnlessThere(maintenance);
            }
            servers.saw(database);
        }
        return server.connect(database.name());
    }

    private void makeUnlessThere(Connection maintenance) throws SQLException {
        try (PreparedStatement query = maintenance.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database.name());
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement statement = maintenance.createStatement()) {
            statement.execute(Sql.of("CREATE DATABASE $N", database).text());
        } catch (SQLException e) {
            if (!MADE_BY_ANOTHER.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public String describe() {
        return "embedded PostgreSQL %d, database %s".formatted(servers.keptVersion(), database);
    }
}
