package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be without something that is not managed is named where that is not, and the rest stays. */
final class UnmanageableTest {

    private static final String SCHEMA = """
            CREATE COLLATION loud (provider = icu, locale = 'und-u-kf-upper');
            CREATE TEXT SEARCH CONFIGURATION words (COPY = pg_catalog.simple);
            CREATE FUNCTION near(a int, b int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs(a - b) < 2';
            CREATE OPERATOR ~~~ (leftarg = int, rightarg = int, function = near);
            CREATE OPERATOR CLASS backwards FOR TYPE int4 USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =,
                OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 btint4cmp(int4, int4);
            CREATE FOREIGN DATA WRAPPER nothing;
            CREATE SERVER elsewhere FOREIGN DATA WRAPPER nothing;
            CREATE FOREIGN TABLE far (id int, name text) SERVER elsewhere;
            CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n ~~~ 1), said text COLLATE loud, plain text,
                found tsvector GENERATED ALWAYS AS (to_tsvector('public.words', plain)) STORED);
            CREATE INDEX of_said ON t (said);
            CREATE INDEX of_n ON t (n backwards);
            CREATE INDEX of_plain ON t (plain);
            CREATE FUNCTION from_far() RETURNS SETOF far LANGUAGE sql AS 'SELECT * FROM far';
            CREATE VIEW over_far AS SELECT f.id, t.plain FROM far f JOIN t USING (id);
            CREATE VIEW over_view AS SELECT id FROM over_far;
            CREATE VIEW close AS SELECT id FROM t WHERE n ~~~ 2;
            CREATE VIEW fine AS SELECT id, plain FROM t;
            GRANT SELECT ON over_view, fine TO PUBLIC;
            GRANT SELECT (said, plain) ON t TO PUBLIC;
            """;

    @Test
    void isLeftAlone() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            database.run(SCHEMA);

            Catalog all = new CatalogReader(Scope.STANDARD).read(database.connection());
            Catalog catalog = all.makeableWith(List.of());

            assertThat(catalog.unsupported().stream().map(Unsupported::words).filter(words -> words.contains("(needs")))
                    .containsExactly(
                            "column public.t.found (needs text search configuration public.words)",
                            "column public.t.said (needs collation public.loud)",
                            "constraint public.t.t_n_check (needs operator public.~~~)",
                            "function public.from_far() (needs foreign table public.far)",
                            "grant on column public.t.said to public (needs column public.t.said)",
                            "grant on view public.over_view to public (needs view public.over_view)",
                            "index public.of_n (needs operator family public.backwards)",
                            "index public.of_said (needs collation public.loud)",
                            "view public.close (needs operator public.~~~)",
                            "view public.over_far (needs foreign table public.far)",
                            "view public.over_view (needs view public.over_far)");
            assertThat(ids(catalog))
                    .contains(
                            "column public.t.id",
                            "column public.t.n",
                            "column public.t.plain",
                            "index public.of_plain",
                            "view public.fine",
                            "function public.near(integer, integer)")
                    .doesNotContain("column public.t.said", "view public.over_view", "index public.of_n");
            assertThat(all.makeableWith(all.unsupported())).isEqualTo(all);
            assertThat(ids(all.makeableWith(all.unsupported().stream()
                            .filter(object -> !object.words().contains("loud"))
                            .toList())))
                    .contains("view public.over_view", "index public.of_n")
                    .doesNotContain("column public.t.said", "index public.of_said");
        }
    }

    private static List<String> ids(Catalog catalog) {
        return catalog.database().objects().keySet().stream()
                .map(ObjectId::toString)
                .toList();
    }
}
