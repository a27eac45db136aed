package dev.pgcraft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.Server;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.ModelReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When scratch databases are built, and when it is known what they would hold. */
final class RememberedTest {

    private static final String MODEL = """
            resources:
              public.products:
                columns:
                  name: text not null
                  price: numeric(10,2) default 0
                checks:
                  positive: "{price} >= 0"
                indexes:
                  idx_products_name: "{name}"
            views:
              public.cheap: select name from public.products where price < 1
            """;
    private static final String SOURCE = "CREATE FUNCTION public.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';";

    @TempDir
    private Path folder;

    private final AtomicInteger sessions = new AtomicInteger();

    @Test
    void whatIsKnownNeedsNoServer() {
        Database built = normalise(MODEL, SOURCE);
        int first = sessions.get();
        assertThat(first).isPositive();

        Database known = normalise(MODEL, SOURCE);

        assertThat(known).isEqualTo(built);
        assertThat(sessions).hasValue(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "name: text not null|name: text",
                "name: text|name: varchar(80)",
                "numeric(10,2)|numeric(10,3)",
                "default 0|default 1",
                "positive:|not_negative:",
                ">= 0|> 0",
                "idx_products_name: \"{name}\"|idx_products_name: {columns: \"{name}\", unique: true}",
                "price < 1|price < 2",
                "public.cheap|public.low"
            })
    void everyEditOfTheModelIsBuilt(String from, String to) {
        normalise(MODEL, SOURCE);
        int first = sessions.get();
        String edited = MODEL.replace(from, to);
        assertThat(edited).isNotEqualTo(MODEL);

        Database built = normalise(edited, SOURCE);

        assertThat(sessions.get()).isGreaterThan(first);
        assertThat(built)
                .isEqualTo(scratch(TestServers.running().identity(), Scope.STANDARD, folder.resolve("other"))
                        .normalise(declared(edited, SOURCE)));
    }

    @Test
    void everyOtherInputIsLookedAtToo() {
        normalise(MODEL, SOURCE);
        int first = sessions.get();
        normalise(MODEL, SOURCE.replace("SELECT 1", "SELECT 2"));
        int second = sessions.get();
        assertThat(second).isGreaterThan(first);

        scratch("PostgreSQL 18.7", Scope.STANDARD, folder).normalise(declared(MODEL, SOURCE));
        int third = sessions.get();
        assertThat(third).isGreaterThan(second);

        Scope elsewhere = new Scope(QualifiedName.of("public", "products"));
        scratch(TestServers.running().identity(), elsewhere, folder).normalise(declared(MODEL, SOURCE));
        assertThat(sessions.get()).isGreaterThan(third);
    }

    @Test
    void textsThatMakeTheSameTogetherAreNotTheSame() {
        Scratch scratch = scratch("any", Scope.STANDARD, folder);
        AtomicInteger read = new AtomicInteger();
        for (List<String> texts : List.of(List.of("ab", "c"), List.of("a", "bc"), List.of("abc"), List.of("abc", ""))) {
            scratch.recall(texts, () -> {
                read.incrementAndGet();
                try (var database = scratch.open()) {
                    return database.record();
                }
            });
        }
        assertThat(read).hasValue(4);
    }

    @Test
    void aBrokenOrForeignFileIsAMiss() throws IOException {
        Database built = normalise(MODEL, SOURCE);
        byte[] whole = Files.readAllBytes(file());
        List<byte[]> broken = List.of(
                new byte[0],
                "hello".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length / 2),
                flipped(whole));
        for (byte[] content : broken) {
            Files.write(file(), content);
            int before = sessions.get();
            assertThat(normalise(MODEL, SOURCE)).isEqualTo(built);
            assertThat(sessions.get()).isGreaterThan(before);
            int healed = sessions.get();
            normalise(MODEL, SOURCE);
            assertThat(sessions).hasValue(healed);
        }
    }

    @Test
    void nobodyNeedsTheFolder() throws IOException {
        Files.createDirectories(folder.resolve(".pgcraft"));
        Files.writeString(folder.resolve(".pgcraft/cache"), "a file where the folder should be");

        assertThat(normalise(MODEL, SOURCE)).isEqualTo(normalise(MODEL, SOURCE));
    }

    @Test
    void theOldestFilesGo() throws IOException {
        for (int i = 0; i < 20; i++) {
            normalise(MODEL.replace("price < 1", "price < " + i), SOURCE);
        }
        assertThat(files()).hasSize(16);
        int before = sessions.get();
        normalise(MODEL.replace("price < 1", "price < 19"), SOURCE);
        assertThat(sessions).hasValue(before);
    }

    @Test
    void twoAtOnceDoNotDisturbEachOther() {
        List<Database> all = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> normalise(MODEL, SOURCE))
                .toList();
        assertThat(all).containsOnly(all.getFirst());
    }

    private Database normalise(String model, String source) {
        return scratch(TestServers.running().identity(), Scope.STANDARD, folder).normalise(declared(model, source));
    }

    private Scratch scratch(String identity, Scope scope, Path project) {
        return new Scratch(new Counted(identity, sessions), new CatalogReader(scope), Remembered.of(project));
    }

    private static Declared declared(String model, String source) {
        Model read = new ModelReader().read("model.yaml", model);
        Model whole = read.and(new Model(List.of(), List.of(), List.of(new SqlSource("objects.sql", source))));
        return new Compiler().compile(whole);
    }

    private Path file() throws IOException {
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(".pgcraft/cache"))) {
            return all.filter(file -> file.toString().endsWith(".catalog")).toList();
        }
    }

    private static byte[] flipped(byte[] whole) {
        byte[] copy = whole.clone();
        copy[copy.length - 10] ^= 1;
        return copy;
    }

    /** The test server, whose sessions are counted. */
    private record Counted(String identity, AtomicInteger sessions) implements Server {

        @Override
        public int majorVersion() {
            return TestServers.majorVersion();
        }

        @Override
        public Connection connect(String database) throws SQLException {
            sessions.incrementAndGet();
            return TestServers.running().connect(database);
        }
    }
}
