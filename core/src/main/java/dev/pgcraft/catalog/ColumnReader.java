package dev.pgcraft.catalog;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.Descent;
import dev.pgcraft.schema.NotNull;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads the columns of tables. */
final class ColumnReader implements ObjectReader {

    private static final String QUERY = """
            SELECT t.oid, t.schema, t.name AS table, a.attname AS name, a.attnum AS position,
                format_type(a.atttypid, a.atttypmod) AS type,
                o.name AS collation,
                a.attnotnull AS not_null, k.conname AS not_null_name, k.convalidated AS not_null_valid,
                NOT k.connoinherit AS not_null_heritable, m.description AS not_null_comment,
                CASE WHEN i.name IS NOT NULL THEN a.attidentity ELSE '' END AS identity, a.attgenerated AS generated,
                pg_get_expr(e.adbin, e.adrelid) AS expression, d.description AS comment,
                a.attinhcount > 0 AS inherited, a.attislocal AS local,
                a.attnotnull AND (NOT coalesce(u.not_null, false)
                    OR coalesce(k.conname <> ALL (u.called) AND k.conname !~ '_not_null\\d*$', false)) AS own_not_null,
                a.attinhcount > 0 AND (pg_get_expr(e.adbin, e.adrelid) IS DISTINCT FROM u.expression
                    OR i.name IS NOT NULL) AS own_value,
                t.kind = 'p' OR t.oid IN (SELECT inhparent FROM pg_inherits) AS passed_on,
                i.name AS sequence, i.seqcycle AS cycle, i.seqstart AS start, i.seqincrement AS increment,
                i.seqmin AS min, i.seqmax AS max, i.seqcache AS cache
            FROM relation t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN named_collation o ON o.oid = a.attcollation AND a.attcollation <> y.typcollation
            LEFT JOIN pg_attrdef e ON e.adrelid = t.oid AND e.adnum = a.attnum
            LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum]
                AND k.conislocal
            LEFT JOIN pg_description m ON (m.classoid, m.objoid, m.objsubid) = (2606::oid, k.oid, 0)
            LEFT JOIN pg_description d ON (d.classoid, d.objoid, d.objsubid) = (1259::oid, t.oid, a.attnum)
            LEFT JOIN (
                SELECT p.refobjid, p.refobjsubid, q.name, s.*
                FROM pg_sequence s
                JOIN relation q ON q.oid = s.seqrelid
                JOIN pg_depend p ON (p.classid, p.objid, p.refclassid) = (1259::oid, q.oid, 1259::oid)
                    AND p.deptype = 'i'
            ) i ON (i.refobjid, i.refobjsubid) = (t.oid, a.attnum)
            LEFT JOIN (
                SELECT h.inhrelid, b.attname, bool_or(b.attnotnull) AS not_null,
                    array_agg(n.conname) FILTER (WHERE n.oid IS NOT NULL) AS called,
                    min(pg_get_expr(f.adbin, f.adrelid)) AS expression
                FROM pg_inherits h
                JOIN relation r ON r.oid = h.inhrelid
                JOIN pg_attribute b ON b.attrelid = h.inhparent AND b.attnum > 0 AND NOT b.attisdropped
                LEFT JOIN pg_attrdef f ON (f.adrelid, f.adnum) = (b.attrelid, b.attnum)
                LEFT JOIN pg_constraint n ON n.conrelid = b.attrelid AND n.contype = 'n'
                    AND n.conkey = ARRAY[b.attnum]
                GROUP BY h.inhrelid, b.attname
            ) u ON (u.inhrelid, u.attname) = (t.oid, a.attname)
            WHERE t.kind IN ('r', 'p')
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> {
            Column column = column(row);
            return new Found(new Address(Address.RELATIONS, row.longNumber("oid"), column.position()), column);
        });
    }

    private static Column column(Row row) throws SQLException {
        return new Column(
                row.qualified("table"),
                row.name("name"),
                row.number("position"),
                row.type("type"),
                row.maybe("collation").map(Sql::raw),
                !row.is("not_null"),
                notNull(row),
                value(row),
                descent(row),
                row.comment());
    }

    private static NotNull notNull(Row row) throws SQLException {
        Optional<Identifier> name = row.maybe("not_null_name").map(Identifier::of);
        return name.isEmpty()
                ? NotNull.PLAIN
                : new NotNull(
                        name, row.is("not_null_heritable"), row.is("not_null_valid"), row.maybe("not_null_comment"));
    }

    private static Descent descent(Row row) throws SQLException {
        boolean inherited = row.is("inherited");
        return new Descent(
                inherited,
                row.is("local"),
                inherited && row.is("own_not_null"),
                inherited && row.is("own_value"),
                row.is("passed_on"));
    }

    private static Value value(Row row) throws SQLException {
        Optional<Sql> expression = row.maybeExpression("expression");
        return switch (row.text("identity") + row.text("generated")) {
            case "a" -> new Value.Identity(When.ALWAYS, numbering(row));
            case "d" -> new Value.Identity(When.BY_DEFAULT, numbering(row));
            case "s" -> new Value.Generated(expression.orElseThrow(), Storage.STORED);
            case "v" -> new Value.Generated(expression.orElseThrow(), Storage.VIRTUAL);
            default -> expression.<Value>map(Value.Default::new).orElseGet(Value.None::new);
        };
    }

    private static Numbering numbering(Row row) throws SQLException {
        return new Numbering(row.name("sequence"), SequenceReader.range(row), row.is("cycle"));
    }
}
