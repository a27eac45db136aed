package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.View;
import dev.pgcraft.server.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read is what PostgreSQL makes of it when it is read once more. */
final class RespellingTest {

    private static final String TABLE = """
            CREATE TYPE mood AS ENUM ('u', 'v');
            CREATE TYPE "odd ""type" AS (a int);
            CREATE TABLE t (n int, m int, k numeric, s varchar(10), t text, c char(3), d timestamptz, b bool, j jsonb,
                a int[], e mood, o "odd ""type");
            """;

    private static final List<String> EXPRESSIONS = List.of(
            "s in ('x', 'y')",
            "s not in ('x', 'it''s', 'a, b', '(ARRAY[x])::text[]', E'back\\\\slash\\'', '[')",
            "s = any (array['a', 'b']::varchar[])",
            "t = any (array['a'::varchar, 'b'])",
            "t = any (array['a'::varchar(3), 'b'])",
            "s <> all (array['a'::varchar, null])",
            "s in ('a', null, t)",
            "s in (t, s || 'x', (s || 'y')::varchar)",
            "c in ('a', 'b') and c in ('a'::varchar, 'b')",
            "s like any (array['a%', 'b%'])",
            "s::text in ('a', t::varchar)",
            "array[s, 'a']::text[] = '{}' and array[[n, 1], [2, 3]]::bigint[] = '{}'",
            "array[array['a'::varchar], array['b'::varchar]] = array[array[s]]",
            "e in ('u', 'v') and e::text in ('u', 'v')",
            "o = any (array[row(1)]::\"odd \"\"type\"[])",
            "n between 1 and 5 and b",
            "n between 1 and 5 or n between 7 and 9 or b",
            "n not between 1 and 5 and m > 0",
            "n not between 1 and 5 or m > 0",
            "length(s) between 1 and 10 and length(t) between 1 and 10 and b",
            "(j ->> 'a')::int between 1 and 3 and (j ->> 'b') in ('x', 'y')",
            "n > 0 and (m > 0 and k > 0) and s <> ''",
            "(n > 0 or m > 0) and (k > 0 or not (b and n = 1))",
            "case when s in ('a', 'b') then n between 1 and 2 and b else false end",
            "extract('YEAR' from d) > 2000 and extract(epoch from d) > 1",
            "n = (select max(x) from generate_series(1, 3) x where x between 1 and 2 and x > 0)",
            "n = (select sum(x) over (order by x rows between 1 preceding and current row) from (values (1), (2)) v(x)"
                    + " limit 1) and b",
            "(n, m) in ((1, 2), (3, 4)) and (n, m) < (1, 2)");

    private static final List<String> CONSTANTS = List.of(
            "'a'",
            "'it''s'::varchar(7)",
            "-1",
            "-1::bigint",
            "1::smallint",
            "null::int",
            "null::float8",
            "'1'::real",
            "null::bool",
            "'a'::char(3)",
            "'a'::\"char\"",
            "'101'::varbit",
            "'1:00'::time(3)",
            "null::timetz",
            "null::timestamp(0)",
            "'2020-01-01'::timestamptz",
            "'1 day'::interval",
            "'{}'::int[]",
            "'u'::mood",
            "null::\"odd \"\"type\"",
            "null::numeric(10,2)",
            "'[1,2)'::int4range");

    @Test
    void whatIsReadStaysAsItIs() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            database.run(TABLE);
            for (int i = 0; i < EXPRESSIONS.size(); i++) {
                database.run("CREATE VIEW v%d AS SELECT %s AS answer FROM t".formatted(i, EXPRESSIONS.get(i)));
            }
            List<String> first = queries(database);
            database.run("SET search_path = pg_catalog");
            for (int i = 0; i < first.size(); i++) {
                database.run("CREATE OR REPLACE VIEW public.v%d AS %s".formatted(i, first.get(i)));
            }

            assertThat(queries(database)).isEqualTo(first);
            assertThat(spelled(database)).isEqualTo(first);
        }
    }

    /** Constants of the later queries of a UNION have no name the first time, and that of their type the second. */
    @Test
    void constantsStayWithoutTheNameThatTheyHaveAnyway() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            database.run(TABLE);
            for (int i = 0; i < CONSTANTS.size(); i++) {
                String union =
                        "SELECT u.* FROM (SELECT %1$s AS \"integer\" UNION SELECT %1$s) u".formatted(CONSTANTS.get(i));
                database.run("CREATE VIEW v%d AS %s".formatted(i, union));
            }
            List<String> first = queries(database, CONSTANTS.size());
            database.run("SET search_path = pg_catalog");
            for (int i = 0; i < first.size(); i++) {
                database.run("CREATE OR REPLACE VIEW public.v%d AS %s".formatted(i, first.get(i)));
            }

            assertThat(queries(database, CONSTANTS.size())).isEqualTo(first);
            assertThat(first).allMatch(query -> query.contains("AS \"integer\""));
        }
    }

    private static List<String> queries(TestDatabase database) throws SQLException {
        return queries(database, EXPRESSIONS.size());
    }

    private static List<String> queries(TestDatabase database, int number) throws SQLException {
        Catalog catalog = new CatalogReader(Scope.STANDARD).read(database.connection());
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ObjectId id = new ObjectId(Kind.VIEW, List.of("public", "v" + i));
            queries.add(
                    ((View) catalog.database().find(id).orElseThrow()).query().text());
        }
        return queries;
    }

    /** In PostgreSQL's own spelling. */
    private static List<String> spelled(TestDatabase database) throws SQLException {
        List<String> spelled = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            for (int i = 0; i < EXPRESSIONS.size(); i++) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT pg_get_viewdef('public.v%d'::regclass)".formatted(i))) {
                    rows.next();
                    String text = rows.getString(1).strip();
                    spelled.add(text.substring(0, text.length() - 1));
                }
            }
        }
        return spelled;
    }
}
