package dev.pgcraft.testing.torture;

import java.sql.SQLException;
import java.util.List;

/** Something that must hold when all sessions are done, found out from scratch. */
public interface Invariant {

    /** What must hold, in a few words. */
    String name();

    /**
     * What was found against it; nothing if it holds.
     *
     * @param arena the database
     * @param chronicle what the sessions know that they committed
     */
    List<String> broken(Arena arena, Chronicle chronicle) throws SQLException;
}
