package dev.pgcraft.catalog;

import dev.pgcraft.schema.Statistics;
import dev.pgcraft.sql.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/** Reads extended statistics. */
final class StatisticsReader implements ObjectReader {

    /** The target: -1 until 16, NULL since 17, is nothing said. */
    private static final String QUERY = """
            SELECT s.oid, n.schema, s.stxname AS name, t.schema AS table_schema, t.name AS table,
                pg_get_statisticsobjdef(s.oid) AS definition, nullif(s.stxstattarget, -1) AS target,
                d.description AS comment
            FROM pg_statistic_ext s
            JOIN relation t ON t.oid = s.stxrelid
            JOIN namespace n ON n.oid = s.stxnamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (3381::oid, s.oid, 0)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.STATISTICS), statistics(row)));
    }

    private static Statistics statistics(Row row) throws SQLException {
        return new Statistics(
                row.qualified("name"),
                new QualifiedName(row.name("table_schema"), row.name("table")),
                row.expression("definition"),
                row.maybe("target").map(Integer::valueOf),
                row.comment());
    }
}
