package dev.pgcraft.catalog;

import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Domain.Check;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads domains with their checks. */
final class DomainReader implements ObjectReader {

    private static final String DOMAINS = """
            SELECT y.oid, n.schema, y.typname AS name, format_type(y.typbasetype, y.typtypmod) AS base,
                o.name AS collation,
                y.typnotnull AS not_null, pg_get_expr(y.typdefaultbin, 0) AS standard, d.description AS comment
            FROM pg_type y
            JOIN namespace n ON n.oid = y.typnamespace
            JOIN pg_type b ON b.oid = y.typbasetype
            LEFT JOIN named_collation o ON o.oid = y.typcollation AND y.typcollation <> b.typcollation
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1247::oid, y.oid, 0)
            WHERE y.typtype = 'd' AND (1247::oid, y.oid) NOT IN (SELECT classid, objid FROM member)
            """;

    private static final String CHECKS = """
            SELECT c.contypid AS oid, c.conname AS name, pg_get_constraintdef(c.oid) AS definition,
                d.description AS comment
            FROM pg_constraint c
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (2606::oid, c.oid, 0)
            WHERE c.contypid >= 16384 AND c.contype = 'c'
            ORDER BY c.contypid, c.conname
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        Map<Long, List<Check>> checks = snapshot.parts(CHECKS, DomainReader::check);
        return snapshot.list(DOMAINS, row -> {
            Address address = row.address(Address.TYPES);
            return new Found(address, domain(row, checks.getOrDefault(address.oid(), List.of())));
        });
    }

    private static Check check(Row row) throws SQLException {
        return new Check(row.name("name"), row.expression("definition"), row.comment());
    }

    private static Domain domain(Row row, List<Check> checks) throws SQLException {
        return new Domain(
                row.qualified("name"),
                row.type("base"),
                row.maybe("collation").map(Sql::raw),
                !row.is("not_null"),
                row.maybeExpression("standard"),
                checks,
                row.comment());
    }
}
