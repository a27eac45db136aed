package dev.pgcraft.catalog;

import dev.pgcraft.schema.Policy;
import dev.pgcraft.sql.Identifier;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the policies of row level security. */
final class PolicyReader implements ObjectReader {

    private static final String QUERY = """
            SELECT p.oid, t.schema, t.name AS table, p.polname AS name, p.polpermissive AS permissive,
                p.polcmd AS command,
                (SELECT string_agg(coalesce(r.rolname, 'public'), E'\\n')
                    FROM unnest(p.polroles) AS role (oid) LEFT JOIN pg_roles r ON r.oid = role.oid) AS roles,
                pg_get_expr(p.polqual, p.polrelid) AS using, pg_get_expr(p.polwithcheck, p.polrelid) AS check,
                d.description AS comment
            FROM relation t
            JOIN pg_policy p ON p.polrelid = t.oid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (3256::oid, p.oid, 0)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.POLICIES), policy(row)));
    }

    private static Policy policy(Row row) throws SQLException {
        return new Policy(
                row.qualified("table"),
                row.name("name"),
                row.is("permissive"),
                command(row.text("command")),
                row.text("roles").lines().map(Identifier::of).collect(Collectors.toCollection(TreeSet::new)),
                row.maybeExpression("using"),
                row.maybeExpression("check"),
                row.comment());
    }

    private static Policy.Command command(String letter) {
        return switch (letter) {
            case "*" -> Policy.Command.ALL;
            case "r" -> Policy.Command.SELECT;
            case "a" -> Policy.Command.INSERT;
            case "w" -> Policy.Command.UPDATE;
            case "d" -> Policy.Command.DELETE;
            default -> throw new IllegalStateException("policy command " + letter);
        };
    }
}
