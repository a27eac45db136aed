package dev.pgcraft.catalog;

import dev.pgcraft.schema.Role;
import java.sql.SQLException;
import java.util.List;

/** Reads the roles that somebody let into this very database: those to whom CONNECT is granted by name. */
final class RoleReader implements ObjectReader {

    private static final String QUERY = """
            SELECT oid, name, owner, shobj_description(oid, 'pg_authid') AS mark FROM let_in
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
