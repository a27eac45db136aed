package dev.pgcraft.testing.torture;

import java.sql.SQLException;

/** What a session does in one transaction, over and over. */
@FunctionalInterface
public interface Torment {

    /**
     * Does it. All chance comes from the session, so that the same transaction can be tried again.
     *
     * @throws SQLException whatever PostgreSQL says; who was unlucky is tried again
     */
    void strike(Session session) throws SQLException;
}
