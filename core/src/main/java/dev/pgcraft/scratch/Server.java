package dev.pgcraft.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** A PostgreSQL server on which scratch databases may be made and dropped. */
public interface Server {

    /** The major version: 15 to 18. */
    int majorVersion();

    /**
     * All that tells this server from another that would make something else of the same SQL: its whole version, and
     * where they are not our own choice its extensions and settings.
     */
    String identity();

    /**
     * A new session on {@code database}, with auto-commit on.
     *
     * @throws SQLException if the server refuses
     */
    Connection connect(String database) throws SQLException;

    /** Somebody will connect soon: what takes a while may begin now. */
    default void expect() {}

    /** Whether it was started by us, for us: then nobody minds what it is busy with. */
    default boolean isOwn() {
        return false;
    }

    /** A database that is always there and in which advisory locks are taken: {@code postgres}. */
    default String maintenanceDatabase() {
        return "postgres";
    }
}
