package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many rows tables have, and fingerprints of what stands in their columns.
 *
 * @param tables by their names at the beginning of the way
 */
record Census(NavigableMap<QualifiedName, Count> tables) {

    /** Few enough that the lock table has room for each of them with its indexes. */
    private static final int TABLES_AT_ONCE = 200;

    /**
     * One table.
     *
     * @param prints by the names at the beginning of the way
     */
    record Count(long rows, NavigableMap<Identifier, Print> prints) {

        /** What stands in a column that was looked at. */
        Print print(Identifier column) {
            return Optional.ofNullable(prints.get(column)).orElseThrow();
        }
    }

    /**
     * What stands in a column, whatever the order of the rows.
     *
     * @param values the values
     * @param owners the values with the key of the row in which each stands
     */
    record Print(String values, String owners) {}

    Census {
        tables = Collections.unmodifiableNavigableMap(new TreeMap<>(tables));
    }

    /** A table that was looked at. */
    Count of(QualifiedName table) {
        return Optional.ofNullable(tables.get(table)).orElseThrow();
    }

    /** Takes the census of tables, with a query for many of them. */
    static Census take(Session session, List<Kept> kept) throws SQLException {
        NavigableMap<QualifiedName, Count> tables = new TreeMap<>();
        for (int start = 0; start < kept.size(); start += TABLES_AT_ONCE) {
            List<Kept> some = kept.subList(start, Math.min(start + TABLES_AT_ONCE, kept.size()));
            List<Sql> questions = new ArrayList<>();
            for (Kept table : some) {
                questions.add(question(questions.size(), table));
            }
            session.list(Sql.join("\nUNION ALL\n", questions), row -> {
                Kept table = some.get(row.getInt("place"));
                List<String> prints = Stream.of(
                                (Object[]) row.getArray("prints").getArray())
                        .map(String::valueOf)
                        .toList();
                return tables.put(table.table(), new Count(row.getLong("rows"), prints(table, prints)));
            });
        }
        return new Census(tables);
    }

    private static NavigableMap<Identifier, Print> prints(Kept table, List<String> texts) {
        NavigableMap<Identifier, Print> prints = new TreeMap<>();
        int next = 0;
        for (Identifier column : table.columns().keySet()) {
            prints.put(column, new Print(texts.get(next), texts.get(next + 1)));
            next += 2;
        }
        return prints;
    }

    private static Sql question(int place, Kept table) {
        List<Sql> key = table.columns().values().stream()
                .filter(column -> table.keyed() && column.key())
                .map(column -> Sql.of("r.$N", column.now()))
                .toList();
        Sql owner = Sql.of("CAST(ROW($L) AS text)", Sql.join(", ", key));
        List<Sql> prints = table.columns().values().stream()
                .map(Kept.Column::now)
                .flatMap(column -> Stream.of(print(column, Sql.raw("''")), print(column, owner)))
                .toList();
        return Sql.of(
                "SELECT $L AS place, count(*) AS rows, CAST(ARRAY[$L] AS text[]) AS prints FROM ONLY $N r",
                Sql.raw(Integer.toString(place)),
                Sql.join(", ", prints),
                table.now());
    }

    /** A sum of hashes has no order, and so needs none. */
    private static Sql print(Identifier column, Sql owner) {
        return Sql.of(
                "CAST(sum(hashtextextended($L || coalesce(CAST(r.$N AS text), ''),"
                        + " CAST(r.$N IS NULL AS integer))) AS text)",
                owner,
                column,
                column);
    }
}
