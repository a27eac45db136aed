package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
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
            UNION
            SELECT substr(r.rolname, 1, 48) FROM pg_roles r JOIN pg_roles me ON me.rolname = current_user
            WHERE r.rolname ~ '^pgcraft_scratch_[0-9a-f]{32}_[0-9]+$'
              AND (me.rolsuper OR (me.rolcreaterole AND (current_setting('server_version_num')::integer < 160000
                  OR pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION'))))
            ORDER BY 1""");

    /** The roles that a scratch database had; those on which a copy of it still hangs go another time. */
    private static final String ROLES = """
            SELECT rolname FROM pg_roles r
            WHERE starts_with(rolname, $S) AND NOT EXISTS (
                SELECT FROM pg_shdepend d
                WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid
                    AND d.classid <> 'pg_auth_members'::regclass)
            ORDER BY 1""";

    private Leftovers() {}

    /** Says that the database is in use as long as this session lives. */
    static void claim(Session keeper, Identifier name) throws SQLException {
        keeper.run(Sql.of("SELECT pg_advisory_lock($L)", key(name)));
    }

    /** Drops the scratch databases that nobody uses any more. */
    static void reap(Session keeper) throws SQLException {
        List<Identifier> claimed = new ArrayList<>();
        for (String candidate : keeper.strings(CANDIDATES)) {
            Identifier name = Identifier.of(candidate);
            if (claimIfFree(keeper, name)) {
                dropDatabase(keeper, name);
                claimed.add(name);
            }
        }
        for (Identifier name : claimed) {
            dropRoles(keeper, name);
            keeper.run(Sql.of("SELECT pg_advisory_unlock($L)", key(name)));
        }
    }

    /** Drops a scratch database and ends its keeper's session. */
    static void drop(Session keeper, Identifier name) {
        try (keeper) {
            dropDatabase(keeper, name);
            dropRoles(keeper, name);
        } catch (SQLException e) {
            throw Scratch.noScratch(e).asException();
        }
    }

    private static void dropDatabase(Session keeper, Identifier name) throws SQLException {
        keeper.run(Sql.of("DROP DATABASE IF EXISTS $N WITH (FORCE)", name));
    }

    private static void dropRoles(Session keeper, Identifier name) throws SQLException {
        for (String role : keeper.strings(Sql.of(ROLES, name.name() + "_"))) {
            keeper.run(Sql.of("DROP ROLE IF EXISTS $N", Identifier.of(role)));
        }
    }

    private static boolean claimIfFree(Session keeper, Identifier name) throws SQLException {
        return keeper.strings(Sql.of("SELECT pg_try_advisory_lock($L)", key(name)))
                .equals(List.of("t"));
    }

    private static Sql key(Identifier name) {
        return Sql.of("hashtextextended($S, 0)", name);
    }
}
