package dev.pgcraft.catalog;

import dev.pgcraft.schema.Role;
import java.sql.SQLException;
import java.util.List;

/** Reads the roles that somebody let into this very database: those to whom CONNECT is granted by name. */
final class RoleReader implements ObjectReader {

    private static final String QUERY = """
            SELECT r.oid, r.rolname AS name, bool_or(a.privilege_type = 'CREATE') AS owner,
                shobj_description(r.oid, 'pg_authid') AS mark
            FROM pg_database d, aclexplode(d.datacl) a
            JOIN pg_roles r ON r.oid = a.grantee
            WHERE d.datname = current_database()
            GROUP BY r.oid, r.rolname
            HAVING bool_or(a.privilege_type = 'CONNECT')
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(
                QUERY,
                row -> new Found(
                        row.address(Address.ROLES),
                        new Role(
                                row.name("name"),
                                row.is("owner"),
                                row.maybe("mark").filter(mark -> mark.startsWith(Role.MARK)))));
    }
}
