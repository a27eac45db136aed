package dev.pgcraft.testing.torture;

import java.sql.Connection;

/** How much the sessions see of each other. */
public enum Isolation {
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int level;

    Isolation(int level) {
        this.level = level;
    }

    /** As JDBC says it. */
    int level() {
        return level;
    }

    /** As SQL says it. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
