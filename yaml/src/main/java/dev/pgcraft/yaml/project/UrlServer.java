package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.ConnectionProblem;
import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;

/** A server that is not ours, for scratch databases. */
record UrlServer(DatabaseUrl url, int majorVersion) implements Server {

    /**
     * The server that the URL names.
     *
     * @throws dev.pgcraft.problem.ProblemException if it lets nobody in
     */
    static UrlServer at(DatabaseUrl url) {
        try (Connection connection = new Login(url).open()) {
            return new UrlServer(url, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw ConnectionProblem.of(e, url.description()).asException();
        }
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return new Login(url.withDatabase(database)).open();
    }
}
