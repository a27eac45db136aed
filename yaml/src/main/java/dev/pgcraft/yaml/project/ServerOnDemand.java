package dev.pgcraft.yaml.project;

import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * A server of our own that may never be needed.
 *
 * @param started starts it, if it does not run yet
 */
record ServerOnDemand(int majorVersion, String identity, Supplier<Server> started) implements Server {

    @Override
    public Connection connect(String database) throws SQLException {
        return started.get().connect(database);
    }

    @Override
    public boolean isOwn() {
        return true;
    }
}
