package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that is not ours, for scratch databases. */
record UrlServer(DatabaseUrl url, int majorVersion, String identity) implements Server {

    /** Somebody else's choice, all of it: which PostgreSQL, with which extensions, locale and settings. */
    private static final String IDENTITY = """
            SELECT concat_ws(E'\\n', version(),
                (SELECT string_agg(name || ' ' || default_version, E'\\n' ORDER BY name) FROM pg_available_extensions),
                (SELECT string_agg(name || ' ' || setting, E'\\n' ORDER BY name) FROM pg_settings
                    WHERE source <> 'default' AND name NOT IN ('application_name')),
                (SELECT concat_ws(' ', datcollate, datctype, datlocprovider, datcollversion) FROM pg_database
                    WHERE datname = 'template0'))""";

    /**
     * The server that the URL names.
     *
     * @throws dev.pgcraft.problem.ProblemException if it lets nobody in
     */
    static UrlServer at(DatabaseUrl url) {
        try (Connection connection = new Login(url).open()) {
            return new UrlServer(url, connection.getMetaData().getDatabaseMajorVersion(), identity(connection));
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, url.description()).asException();
        }
    }

    private static String identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IDENTITY)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return new Login(url.withDatabase(database)).open();
    }
}
