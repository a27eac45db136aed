package dev.pgcraft.yaml.project;

import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;

/** An empty server of our own that may never be needed. */
record ServerOnDemand(int majorVersion, String identity, RunningServers servers) implements Server {

    @Override
    public Connection connect(String database) throws SQLException {
        return servers.startedTemporary(majorVersion).connect(database);
    }

    @Override
    public void expect() {
        servers.expectTemporary(majorVersion);
    }

    @Override
    public boolean isOwn() {
        return true;
    }
}
