package dev.pgcraft.catalog;

import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Tuning;
import dev.pgcraft.schema.Tuning.Storage;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads what is said about columns of tables and views beyond their definition. */
final class ColumnSettingsReader implements ObjectReader {

    /** Statistics: -1 until 16, NULL since 17, is nothing said. */
    private static final String QUERY = """
            SELECT e.oid AS default, t.schema, t.name AS table, a.attname AS name,
                pg_get_expr(e.adbin, e.adrelid) AS preset,
                nullif(a.attstattarget, -1) AS statistics, array_to_string(a.attoptions, E'\\n') AS parameters,
                CASE WHEN a.attstorage <> y.typstorage THEN a.attstorage END AS storage, y.typstorage AS usual,
                nullif(a.attcompression, '') AS compression, d.description AS comment
            FROM relation t
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type y ON y.oid = a.atttypid
            LEFT JOIN pg_attrdef e ON t.kind = 'v' AND e.adrelid = t.oid AND e.adnum = a.attnum
            LEFT JOIN pg_description d ON t.kind IN ('v', 'm')
                AND (d.classoid, d.objoid, d.objsubid) = (1259::oid, t.oid, a.attnum)
            WHERE t.kind IN ('r', 'p', 'v', 'm')
                AND (e.oid IS NOT NULL OR d.description IS NOT NULL OR t.kind <> 'v' AND (
                    nullif(a.attstattarget, -1) IS NOT NULL OR a.attoptions IS NOT NULL
                    OR a.attstorage <> y.typstorage OR a.attcompression <> ''))
            """;

    @Override
    public List<Found> read(Snapshot snapshot) throws SQLException {
        return snapshot.list(QUERY, row -> new Found(address(row), settings(row)));
    }

    /** What a default needs hangs on the default. */
    private static Address address(Row row) throws SQLException {
        return row.maybe("default")
                .map(oid -> Address.of(Address.DEFAULTS, Long.parseLong(oid)))
                .orElse(Address.NOWHERE);
    }

    private static ColumnSettings settings(Row row) throws SQLException {
        Tuning tuning = new Tuning(
                row.maybe("statistics").map(Integer::valueOf),
                row.parameters(),
                storage(row),
                row.maybe("compression").map(ColumnSettingsReader::compression));
        return new ColumnSettings(
                row.qualified("table"), row.name("name"), row.maybeExpression("preset"), tuning, row.comment());
    }

    private static Optional<Storage> storage(Row row) throws SQLException {
        String usual = storage(row.text("usual"));
        return row.maybe("storage").map(letter -> new Storage(storage(letter), usual));
    }

    private static String storage(String letter) {
        return switch (letter) {
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            case "x" -> "EXTENDED";
            default -> throw new IllegalStateException("storage " + letter);
        };
    }

    private static String compression(String letter) {
        return switch (letter) {
            case "p" -> "pglz";
            case "l" -> "lz4";
            default -> throw new IllegalStateException("compression " + letter);
        };
    }
}
