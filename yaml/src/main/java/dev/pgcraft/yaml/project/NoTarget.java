package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.Target;
import java.sql.Connection;
import java.sql.SQLException;

/** The database of those who have no project and named none. */
record NoTarget() implements Target {

    /** SQL's own code for a connection that cannot be had. */
    private static final String NO_CONNECTION = "08001";

    @Override
    public Connection connect() throws SQLException {
        throw new SQLException("outside of a project no database is the usual one", NO_CONNECTION);
    }

    @Override
    public String describe() {
        return "no database";
    }
}
