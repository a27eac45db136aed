package dev.pgcraft.migrate;

import java.sql.Connection;
import java.sql.SQLException;

/** The database that is migrated. */
public interface Target {

    /**
     * A new session of its own, with auto-commit on; not one that a pool shares between transactions.
     *
     * @throws SQLException if there is no way in
     */
    Connection connect() throws SQLException;

    /** The database as people name it, without the password. */
    String describe();
}
