package dev.pgcraft.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.server.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables above and below each other that somebody made step by step, and rows in them. */
final class LineageTest {

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "RANGE (at) | FOR VALUES FROM ('2031-01-01') TO ('2032-01-01') | 2 tables",
                "RANGE (at, kind) | FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2001-01-01', 'x') | 2 tables",
                "LIST (kind) | FOR VALUES IN ('new', 'old') | 2 tables",
                "LIST (upper(kind)) | FOR VALUES IN ('ABC') | 2 tables",
                "LIST (kind) | DEFAULT | 2 tables",
                "HASH (id, kind) | FOR VALUES WITH (MODULUS 3, REMAINDER 1) | 2 tables",
                "LIST (kind) | FOR VALUES IN ('ä nobody ever guesses') | 2 tables",
            })
    void rowsLandInAPartition(String key, String bound, String rows) {
        String above = """
                CREATE TABLE public.parts (id bigint NOT NULL, at date NOT NULL, kind text, n integer)
                    PARTITION BY %s;
                """.formatted(key);
        String below = "CREATE TABLE public.parts_1 PARTITION OF public.parts %s;\n".formatted(bound);
        assertThat(prove(above + below, above.replace("integer", "bigint") + below)
                        .filled()
                        .words())
                .isEqualTo(", rows in " + rows);
    }

    @Test
    void whereThereIsNoPartitionThereAreNoRows() {
        String above = "CREATE TABLE public.parts (id bigint NOT NULL, n integer) PARTITION BY RANGE (id);\n";
        assertThat(prove(above, above.replace("integer", "bigint")).filled().words())
                .isEqualTo(", rows in 0 of 1 table (not in public.parts)");
    }

    @Test
    void whatAnHeirHasOfItsOwnBesidesGoesWhereItIsNotWanted() {
        String things = "CREATE TABLE public.things (id bigint%s);\n";
        String books = "CREATE TABLE public.books (pages integer) INHERITS (public.things);\n";
        String size = ", size integer, CONSTRAINT sized CHECK (size > 0)";
        String made = things.formatted(size) + """
                CREATE TABLE public.books (id bigint, size integer, pages integer, CONSTRAINT sized CHECK (size > 0));
                ALTER TABLE public.books INHERIT public.things;
                """;
        assertThat(plan(made, things.formatted(size) + books)).isEmpty();
        assertThat(plan(made, things.formatted("") + books)).isEqualTo("""
                ALTER TABLE public.things DROP CONSTRAINT sized;

                ALTER TABLE public.books DROP CONSTRAINT sized;

                ALTER TABLE public.things DROP COLUMN size;

                ALTER TABLE public.books DROP COLUMN size;
                """);
        prove(made, things.formatted("") + books);
    }

    @Test
    void aPartitionThatWasAttachedIsLikeOneThatWasMade() {
        String above = """
                CREATE TABLE public.parts (id bigint PRIMARY KEY, n integer CHECK (n > 0)) PARTITION BY RANGE (id);
                CREATE INDEX by_n ON public.parts (n);
                """;
        String attached = above + """
                CREATE TABLE public.parts_1 (n integer CONSTRAINT parts_n_check CHECK (n > 0), id bigint PRIMARY KEY);
                CREATE INDEX whatever ON public.parts_1 (n);
                ALTER TABLE public.parts ATTACH PARTITION public.parts_1 FOR VALUES FROM (0) TO (9);
                """;
        String made = above + "CREATE TABLE public.parts_1 PARTITION OF public.parts FOR VALUES FROM (0) TO (9);\n";
        assertThat(plan(attached, made)).isEmpty();
        assertThat(plan(made, attached)).isEmpty();
        prove(attached, attached.replace("TO (9)", "TO (99)"));
    }

    private String plan(String before, String after) {
        try (ScratchDatabase database = scratch.open()) {
            database.run("before.sql", before);
            return planned(database, after).up().text();
        }
    }

    private Proven prove(String before, String after) {
        try (ScratchDatabase database = scratch.open();
                ScratchDatabase copy = scratch.open()) {
            database.run("before.sql", before);
            copy.run("before.sql", before);
            return pipeline.prove(copy, () -> scratch.copy(database), planned(database, after));
        }
    }

    private Planned planned(ScratchDatabase database, String after) {
        SqlSource source = new SqlSource("after.sql", after);
        return pipeline.plan(database, new Compiler().compile(new Model(List.of(), List.of(), List.of(source))));
    }
}
