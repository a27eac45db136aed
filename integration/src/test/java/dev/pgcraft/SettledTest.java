package dev.pgcraft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.ProjectOpener.Wanted;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.project.YamlProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a command that found nothing to do looks again; other tests' roles are roles of this test's server. */
@Isolated
final class SettledTest {

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() throws IOException, SQLException {
        database = TestDatabase.create();
        write("pgcraft.yaml", """
                name: settled
                model: [model.yaml, objects.sql]
                database: ${DATABASE_URL}
                scratch: ${SCRATCH_URL}
                """);
        write("model.yaml", """
                resources:
                  public.products:
                    columns:
                      name: text not null
                """);
        write("objects.sql", "CREATE FUNCTION public.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';\n");
        try (Pgcraft pgcraft = project()) {
            pgcraft.revise(Request.of("products"));
            pgcraft.upgrade("head", event -> {});
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void whatIsSettledIsNotLookedInto() throws IOException {
        settle();

        assertThat(check().isClean()).isTrue();
        assertThat(looked()).isFalse();
    }

    @Test
    void eachQuestionIsItsOwn() throws IOException {
        settle();

        revise(Request.of("none"));
        assertThat(looked()).isTrue();
        forget();
        revise(Request.of("none"));
        assertThat(looked()).isFalse();

        Request fromDatabase = new Request("none", Request.Against.DATABASE, List.of(), true, List.of());
        revise(fromDatabase);
        assertThat(looked()).isTrue();
    }

    @Test
    void notesAreSaidAgain() throws IOException, SQLException {
        database.run("CREATE TABLE public.foreign_one (id int)");
        settle();

        assertThat(check().notes()).containsExactly("table public.foreign_one was not made by this project");
        assertThat(looked()).isFalse();
    }

    @Test
    void whatIsWrongIsNeverSettled() throws IOException, SQLException {
        database.run("ALTER TABLE public.products ADD note text");

        for (int i = 0; i < 2; i++) {
            assertThat(check().differences()).hasSize(1);
            assertThat(looked()).isTrue();
            forget();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE public.products ADD note text",
                "COMMENT ON TABLE public.products IS 'by hand'",
                "CREATE TABLE public.foreign_one (id int)",
                "GRANT SELECT ON public.products TO PUBLIC",
                "DELETE FROM pgcraft.revisions",
                "UPDATE pgcraft.revisions SET state = 'failed'"
            })
    void everyChangeOfTheDatabaseIsLookedInto(String change) throws IOException, SQLException {
        settle();
        database.run(change);

        Check check = check();

        assertThat(looked()).isTrue();
        assertThat(check.isClean() && check.notes().isEmpty()).isFalse();
    }

    @Test
    void aChangeTakenBackIsLookedIntoAndSettled() throws IOException, SQLException {
        settle();
        database.run("ALTER TABLE public.products ADD note text");
        database.run("ALTER TABLE public.products DROP note");

        assertThat(check().isClean()).isTrue();
        assertThat(looked()).isTrue();
        forget();
        assertThat(check().isClean()).isTrue();
        assertThat(looked()).isFalse();
    }

    @Test
    void everyEditOfAFileIsLookedInto() throws IOException {
        for (Map.Entry<String, String> edit : Map.of(
                        "model.yaml", "      price: numeric\n",
                        "objects.sql", "CREATE FUNCTION public.two() RETURNS integer LANGUAGE sql AS 'SELECT 2';\n")
                .entrySet()) {
            settle();
            String before = Files.readString(folder.resolve(edit.getKey()));
            write(edit.getKey(), before + edit.getValue());

            assertThat(check().differences()).hasSize(1);
            write(edit.getKey(), before);
        }
    }

    @Test
    void anEditedRevisionFileIsLookedInto() throws IOException {
        settle();
        Path file = upgradeFile();
        Files.writeString(file, Files.readString(file) + "COMMENT ON TABLE public.products IS 'new';\n");

        assertThat(check().differences()).isNotEmpty();
    }

    @Test
    void whereAProofHasBeenNobodyGoesAgain() throws IOException {
        List<Path> before = catalogs();

        assertThat(check().isClean()).isTrue();

        assertThat(catalogs()).containsExactlyInAnyOrderElementsOf(before);
    }

    /** Asks until nothing is to be done and that is known, and forgets what it looked at to find out. */
    private void settle() throws IOException {
        assertThat(check().isClean()).isTrue();
        forget();
    }

    private Check check() {
        try (Pgcraft pgcraft = project()) {
            return pgcraft.check();
        }
    }

    private void revise(Request request) {
        try (Pgcraft pgcraft = project()) {
            assertThat(pgcraft.revise(request).revision()).isEmpty();
        }
    }

    private Pgcraft project() {
        LinkedHashMap<String, String> variables = new LinkedHashMap<>();
        variables.put("DATABASE_URL", database.url());
        variables.put("SCRATCH_URL", TestServers.running().url("postgres"));
        Wanted wanted = new Wanted(folder, Optional.empty(), Optional.empty(), variables);
        return Pgcraft.of(new YamlProjects().open(wanted).orElseThrow(), Clock.systemUTC());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Path upgradeFile() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Whether it read a model again: then it knows again what that makes. */
    private boolean looked() throws IOException {
        return !catalogs().isEmpty();
    }

    private void forget() throws IOException {
        for (Path file : catalogs()) {
            Files.delete(file);
        }
    }

    private List<Path> catalogs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".pgcraft/cache"))) {
            return files.filter(file -> file.toString().endsWith(".catalog")).toList();
        }
    }
}
