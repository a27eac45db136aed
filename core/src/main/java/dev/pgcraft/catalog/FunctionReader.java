package dev.pgcraft.catalog;

import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Function.Form;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** Reads functions and procedures. */
final class FunctionReader implements ObjectReader {

    private static final String QUERY = """
            SELECT f.oid, n.schema, f.proname AS name, oidvectortypes(f.proargtypes) AS types,
                CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END AS form,
                pg_get_function_arguments(f.oid) AS arguments,
                pg_get_function_result(f.oid) AS result, pg_get_functiondef(f.oid) AS definition,
                f.prosqlbody IS NOT NULL AS parsed,
                d.description AS comment
            FROM pg_proc f
            JOIN namespace n ON n.oid = f.pronamespace
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1255::oid, f.oid, 0)
            WHERE f.prokind IN ('f', 'p')
                AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM member)
                AND (1255::oid, f.oid) NOT IN (SELECT classid, objid FROM constructor)
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(row.address(Address.PROCEDURES), function(row)));
    }

    private static Function function(Row row) throws SQLException {
        return new Function(
                row.qualified("name"),
                row.text("types"),
                Form.valueOf(row.text("form")),
                shape(row),
                definition(row),
                row.comment());
    }

    /** What stands in a string is spelled as its author did. */
    private static Sql definition(Row row) throws SQLException {
        return row.is("parsed")
                ? Sql.raw(row.expression("definition").text().stripTrailing())
                : Sql.raw(row.text("definition").stripTrailing());
    }

    private static String shape(Row row) throws SQLException {
        String kind =
                row.maybe("result").map(result -> "function returns " + result).orElse("procedure");
        return "%s (%s)".formatted(kind, row.text("arguments"));
    }
}
