package dev.pgcraft.catalog;

import dev.pgcraft.schema.View;
import dev.pgcraft.schema.View.Shown;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads views with the columns they show. */
final class ViewReader implements ObjectReader {

    private static final String VIEWS = """
            SELECT v.oid, v.schema, v.name, pg_get_viewdef(v.oid) AS query,
                array_to_string(c.reloptions, E'\n') AS parameters, d.description AS comment
            FROM relation v
            JOIN pg_class c ON c.oid = v.oid
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, v.oid, 0)
            WHERE v.kind = 'v' AND v.oid::bigint % $L = $L
            """;

    private static final String COUNT = "SELECT count(*) AS number FROM relation v WHERE v.kind = 'v'";

    /**
     * {@code pg_get_viewdef} locks what a view reads until the transaction ends, and the lock table has room for some
     * thousands.
     */
    private static final int AT_ONCE = 2_000;

    private static final String COLUMNS = """
            SELECT v.oid, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
                o.name AS collation
            FROM relation v
            JOIN pg_attribute a ON a.attrelid = v.oid AND a.attnum > 0
            JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN named_collation o ON o.oid = a.attcollation AND a.attcollation <> y.typcollation
            WHERE v.kind = 'v'
            ORDER BY a.attrelid, a.attnum
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        Map<Long, List<Shown>> columns = snapshot.parts(COLUMNS, ViewReader::shown);
        int parts = 1 + snapshot.list(COUNT, row -> row.number("number")).getFirst() / AT_ONCE;
        List<Found> views = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Sql query = Sql.of(VIEWS, number(parts), number(part));
            views.addAll(snapshot.list(query.text(), row -> found(row, columns)));
            if (parts > 1) {
                snapshot.letGo();
            }
        }
        return views;
    }

    private static Sql number(int number) {
        return Sql.raw(Integer.toString(number));
    }

    private static Found found(Row row, Map<Long, List<Shown>> columns) throws SQLException {
        Address address = row.address(Address.RELATIONS);
        return new Found(address, view(row, columns.getOrDefault(address.oid(), List.of())));
    }

    private static Shown shown(Row row) throws SQLException {
        return new Shown(
                row.name("name"), row.type("type"), row.maybe("collation").map(Sql::raw));
    }

    private static View view(Row row, List<Shown> columns) throws SQLException {
        return new View(row.qualified("name"), columns, row.parameters(), row.query(), row.comment());
    }
}
