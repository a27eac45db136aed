package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/**
 * Sees to it that no scratch database outlives its run.
 *
 * <p>Whoever makes one holds an advisory lock on its name, in the maintenance database, for as long as it is in use;
 * the lock goes with the session, however that ends. A scratch database whose lock is free is a killed run's.
 */
final class Leftovers {

    static final String PREFIX = "pgcraft_scratch_";

    /** A run that was killed early had no time for the comment. */
    private static final Sql CANDIDATES = Sql.raw("""
            SELECT datname FROM pg_database
            WHERE datname ~ '^pgcraft_scratch_[0-9a-f]{32}$'
              AND coalesce(shobj_description(oid, 'pg_database'), 'pgcraft:scratch') = 'pgcraft:scratch'
              AND pg_has_role(datdba, 'USAGE')
            ORDER BY datname""");

    private Leftovers() {}

    /** Says that the database is in use as long as this session lives. */
    static void claim(Session keeper, Identifier name) throws SQLException {
        keeper.run(Sql.of("SELECT pg_advisory_lock($L)", key(name)));
    }

    /** Drops the scratch databases that nobody uses any more. */
    static void reap(Session keeper) throws SQLException {
        for (String candidate : keeper.strings(CANDIDATES)) {
            Identifier name = Identifier.of(candidate);
            if (claimIfFree(keeper, name)) {
                dropIfExists(keeper, name);
                keeper.run(Sql.of("SELECT pg_advisory_unlock($L)", key(name)));
            }
        }
    }

    /** Drops a scratch database and ends its keeper's session. */
    static void drop(Session keeper, Identifier name) {
        try (keeper) {
            dropIfExists(keeper, name);
        } catch (SQLException e) {
            throw Scratch.noScratch(e).asException();
        }
    }

    private static void dropIfExists(Session keeper, Identifier name) throws SQLException {
        keeper.run(Sql.of("DROP DATABASE IF EXISTS $N WITH (FORCE)", name));
    }

    private static boolean claimIfFree(Session keeper, Identifier name) throws SQLException {
        return keeper.strings(Sql.of("SELECT pg_try_advisory_lock($L)", key(name)))
                .equals(List.of("t"));
    }

    private static Sql key(Identifier name) {
        return Sql.of("hashtextextended($S, 0)", name);
    }
}
