package dev.pgcraft.yaml.project;

import dev.pgcraft.migrate.Target;
import java.sql.Connection;
import java.sql.SQLException;

/** A database on a server that is not ours. */
record UrlTarget(DatabaseUrl url) implements Target {

    @Override
    public Connection connect() throws SQLException {
        return new Login(url).open();
    }

    @Override
    public String describe() {
        return url.description();
    }
}
