package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.server.TestServers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways there and back with rows: which are proved, with rows where, and which are found out. */
final class ProofTest {

    private static final String ITEMS = """
            CREATE TABLE items (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                name text NOT NULL UNIQUE,
                price numeric(10,2) NOT NULL DEFAULT 1 CHECK (price > 0),
                note text,
                twice numeric GENERATED ALWAYS AS (price * 2) STORED);
            """;

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    @ParameterizedTest
    @MethodSource
    void proved(String start, String up, String down, String rows) {
        assertThat(prove(start, up, Optional.of(down)).filled().words()).isEqualTo(rows);
    }

    static Stream<Arguments> proved() {
        return Stream.concat(provedWithRows(), provedWithout());
    }

    private static Stream<Arguments> provedWithRows() {
        return Stream.of(
                Arguments.of("", "CREATE TABLE t (a int)", "DROP TABLE t", ""),
                Arguments.of(
                        ITEMS,
                        "ALTER TABLE items ADD stock int NOT NULL DEFAULT 0",
                        "ALTER TABLE items DROP stock",
                        ", rows in 1 table"),
                // the values of a renamed column are the same under the other name
                Arguments.of(
                        ITEMS,
                        "ALTER TABLE items RENAME name TO title; ALTER TABLE items RENAME TO things",
                        "ALTER TABLE things RENAME TO items; ALTER TABLE items RENAME title TO name",
                        ", rows in 1 table"),
                // no NULL where none may be at the end
                Arguments.of(
                        ITEMS,
                        "ALTER TABLE items ALTER note SET NOT NULL",
                        "ALTER TABLE items ALTER note DROP NOT NULL",
                        ", rows in 1 table"),
                // values that also the new check takes
                Arguments.of(
                        ITEMS,
                        "ALTER TABLE items ADD CHECK (price > 7 AND name ~ '^[A-Z]{3}$')",
                        "ALTER TABLE items DROP CONSTRAINT items_check",
                        ", rows in 1 table"),
                // what an UPDATE changes is changed on purpose
                Arguments.of(
                        ITEMS,
                        "UPDATE items SET name = upper(name); ALTER TABLE items ADD a int",
                        "ALTER TABLE items DROP a",
                        ", rows in 1 table"));
    }

    /** What depends on the data is proved without rows, and says so. */
    private static Stream<Arguments> provedWithout() {
        return Stream.of(
                Arguments.of(
                        ITEMS,
                        "ALTER TABLE items ADD colour text NOT NULL",
                        "ALTER TABLE items DROP colour",
                        ", rows in 0 of 1 table (not in public.items)"),
                Arguments.of(
                        ITEMS + "CREATE TABLE other (a int)",
                        """
                        ALTER TABLE other ADD b int;
                        DO $$ BEGIN
                            IF EXISTS (SELECT FROM items) THEN
                                RAISE 'items: 3 rows are in the way' USING ERRCODE = '23514';
                            END IF;
                        END $$;
                        ALTER TABLE items DROP note""",
                        "ALTER TABLE items ADD note text; ALTER TABLE other DROP b",
                        ", rows in 1 of 2 tables (not in public.items)"));
    }

    @ParameterizedTest
    @MethodSource
    void foundOut(String up, String down, String words) {
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> prove(ITEMS, up, Optional.of(down)));
        assertThat(problem).hasMessageContaining(words);
    }

    static Stream<Arguments> foundOut() {
        return Stream.of(
                Arguments.of(
                        "ALTER TABLE items ADD stock int; TRUNCATE items",
                        "ALTER TABLE items DROP stock",
                        "E605 rows are lost by the upgrade: public.items (0 rows, before it 3)"),
                Arguments.of(
                        "ALTER TABLE items ADD stock int; DELETE FROM items WHERE id = 1",
                        "ALTER TABLE items DROP stock",
                        "E605 rows are lost by the upgrade: public.items (2 rows, before it 3)"),
                Arguments.of(
                        "ALTER TABLE items ADD stock int",
                        "ALTER TABLE items DROP stock, DROP note; ALTER TABLE items ADD note text",
                        "E605 rows are changed by the downgrade: public.items (note)"),
                Arguments.of(
                        """
                        ALTER TABLE items DROP name CASCADE; ALTER TABLE items ADD name text NOT NULL DEFAULT 'x';
                        ALTER TABLE items ALTER name DROP DEFAULT""",
                        "ALTER TABLE items ADD UNIQUE (name)",
                        "E605 rows are changed by the upgrade: public.items (name)"),
                // the same values, and each in another row
                Arguments.of("""
                        ALTER TABLE items RENAME price TO cost;
                        ALTER TABLE items ADD stock int""", """
                        ALTER TABLE items DROP stock; ALTER TABLE items RENAME cost TO price;
                        UPDATE items SET price = 4 - price""", "changed by the downgrade: public.items (price)"),
                Arguments.of(
                        "ALTER TABLE items ADD stock int",
                        "SELECT 1",
                        "E603 the downgrade does not lead where it should: drop column public.items.stock"),
                Arguments.of(
                        "ALTER TABLE items ADD stock int",
                        "ALTER TABLE items DROP stok",
                        "E603 the downgrade does not run: column \"stok\""));
    }

    @Test
    void aWayWithoutReturnIsProvedUp() {
        Proven proven = prove(ITEMS, "ALTER TABLE items DROP note", Optional.empty());

        assertThat(proven.words(18)).isEqualTo("up on PostgreSQL 18, rows in 1 table");
    }

    @ParameterizedTest
    @MethodSource
    void findsRowsFor(String table) {
        Proven proven = prove(table, "COMMENT ON TABLE t IS 'touched'", Optional.of("COMMENT ON TABLE t IS NULL"));

        assertThat(proven.filled().words()).isEqualTo(", rows in 1 table");
    }

    static Stream<String> findsRowsFor() {
        return Stream.of(
                "CREATE TABLE t ()",
                "CREATE TABLE t (\"place of 0\" int CHECK (\"place of 0\" > 5), \"Größe \"\"x\"\"\" text NOT NULL)",
                "CREATE TABLE t (a boolean PRIMARY KEY)",
                "CREATE TABLE t (a smallint NOT NULL CHECK (a BETWEEN 400 AND 500))",
                "CREATE TABLE t (a numeric(3,3) NOT NULL UNIQUE, b char(1) NOT NULL, c varchar(2) UNIQUE)",
                "CREATE TABLE t (state text NOT NULL CHECK (state IN ('new', 'paid', 'it''s')))",
                "CREATE TABLE t (code text NOT NULL CHECK (length(code) = 7), UNIQUE (code))",
                "CREATE TABLE t (code text NOT NULL CHECK (code ~ '^[0-9]{4}$'))",
                "CREATE TABLE t (a date NOT NULL, b date NOT NULL, CHECK (a < b))",
                "CREATE TABLE t (a int, b int, CHECK (num_nonnulls(a, b) = 1))",
                "CREATE TABLE t (a int NOT NULL CHECK (100 / a > 10))",
                "CREATE TABLE t (id serial PRIMARY KEY, parent int NOT NULL REFERENCES t)",
                "CREATE TABLE t (id int PRIMARY KEY, parent int REFERENCES t)",
                "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (a mood NOT NULL, b mood[] NOT NULL)",
                "CREATE DOMAIN even AS int NOT NULL CHECK (VALUE % 2 = 0); CREATE TABLE t (a even, b even)",
                "CREATE TABLE p (x int, y int, PRIMARY KEY (x, y)); CREATE TABLE q (x int PRIMARY KEY);"
                        + "CREATE TABLE t (x int NOT NULL REFERENCES q, y int NOT NULL,"
                        + " FOREIGN KEY (x, y) REFERENCES p)",
                "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY REFERENCES p);"
                        + "ALTER TABLE p ADD t int REFERENCES t",
                """
                CREATE TABLE t (
                    a int8 NOT NULL, b real NOT NULL, c float8 NOT NULL, d money NOT NULL, e bytea NOT NULL,
                    f timestamptz(3) NOT NULL, g timestamp NOT NULL, h time NOT NULL, i timetz NOT NULL,
                    j interval NOT NULL, k uuid NOT NULL, l json NOT NULL, m jsonb NOT NULL, n inet NOT NULL,
                    o cidr NOT NULL, p macaddr NOT NULL, q bit(3) NOT NULL, r varbit NOT NULL, s int4range NOT NULL,
                    u tstzrange NOT NULL, v point NOT NULL, w tsvector NOT NULL, x text[] NOT NULL,
                    y numeric(5,2)[] NOT NULL, z "char" NOT NULL, aa name NOT NULL, ab oid NOT NULL)""");
    }

    @Test
    void namesTheTableThatTakesNoRow() {
        String tables = """
                CREATE TABLE odd (a int CHECK (a > 5 AND a < 5) NOT NULL);
                CREATE TABLE child (id int PRIMARY KEY, even int);
                """;
        Proven proven = prove(
                tables,
                "ALTER TABLE odd ADD b int; ALTER TABLE child ADD c int",
                Optional.of("ALTER TABLE odd DROP b; ALTER TABLE child DROP c"));

        assertThat(proven.words(18))
                .isEqualTo("up and down on PostgreSQL 18, rows in 1 of 2 tables (not in public.odd)");
    }

    @Test
    void rowsOfRevisionFilesCountAndStay() {
        Proven proven = prove(
                ITEMS + "INSERT INTO items (name) VALUES ('theirs')",
                "ALTER TABLE items ADD a int",
                Optional.of("ALTER TABLE items DROP a"));

        assertThat(proven.filled().words()).isEqualTo(", rows in 1 table");
    }

    private Proven prove(String start, String up, Optional<String> down) {
        try (ScratchDatabase base = scratch.open()) {
            base.run(leg(start));
            Database from = base.read().database();
            try (ScratchDatabase there = scratch.copy(base);
                    ScratchDatabase first = scratch.copy(base)) {
                there.run(leg(up));
                Database to = there.read().database();
                Way way = new Way(
                        from,
                        to,
                        List.of(leg(up)),
                        down.map(text -> List.of(leg(text))),
                        Touched.namedIn(List.of(up, down.orElse("")), from),
                        "look at it");
                return new Proof(new Differ()).prove(first, () -> scratch.copy(base), way);
            }
        }
    }

    /** With a path of its own, for the sake of short names. */
    private static Leg leg(String sql) {
        return new Leg("test.sql", new Splitter().split("SET LOCAL search_path = public; " + sql), true);
    }
}
