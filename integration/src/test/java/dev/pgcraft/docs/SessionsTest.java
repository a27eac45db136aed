package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pipeline;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.docs.Example.Language;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Role;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Examples with a session: the SQL that comes out of the model, in YAML and in Java, what psql says to the session, and
 * pictures of what there is then.
 */
final class SessionsTest {

    private static final Pattern ROLE = Pattern.compile("(?m)^CREATE ROLE (\\w+)");

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    @TempDir
    private Path folder;

    static List<Example> examples() throws IOException {
        return Example.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sessionGoesAsItIsWritten(Example example) throws IOException, SQLException, InterruptedException {
        Declared declared = example.declared(Language.YAML, folder);
        Database made = scratch.catalog(declared).database();
        String sql = sql(made);
        try (TestDatabase database = TestDatabase.create()) {
            Path schema = folder.resolve("schema.sql");
            Files.writeString(schema, sql);
            assertThat(psql(database, schema, "--single-transaction")).doesNotContain("ERROR");
            Pictures pictures = Pictures.of(example, made, database);
            String said = psql(database, example.file("session.sql"), "--echo-all");
            assertThat(pictures.missing(database)).isEmpty();
            if (isUsual()) {
                assertSame(example.file("schema.sql"), sql);
                assertSame(example.file("session.txt"), said);
                for (Page page : Page.all()) {
                    assertSame(page.path(), pictures.drawnInto(page));
                }
            }
        } finally {
            dropRoles(declared.database(), example);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sameInJava(Example example) throws IOException {
        if (example.isSaidTwice()) {
            Declared java = example.declared(Language.JAVA, Files.createDirectories(folder.resolve("java")));
            Declared yaml = example.declared(Language.YAML, Files.createDirectories(folder.resolve("yaml")));
            assertThat(java.database()).isEqualTo(yaml.database());
            assertThat(java.intentions()).isEqualTo(yaml.intentions());
            assertThat(sql(scratch.catalog(java).database()))
                    .isEqualTo(sql(scratch.catalog(yaml).database()));
        }
    }

    private String sql(Database database) {
        return new Pipeline(scratch, Manner.ONLINE).build(database).up().text();
    }

    private boolean isUsual() {
        return scratch.majorVersion() == EmbeddedServer.DEFAULT_VERSION;
    }

    /** The roles of a model and of a session belong to the whole server, and go when nothing is theirs any more. */
    private static void dropRoles(Database declared, Example example) throws SQLException, IOException {
        List<String> roles = new ArrayList<>(declared.objects().values().stream()
                .filter(Role.class::isInstance)
                .map(role -> ((Role) role).name().name())
                .toList());
        ROLE.matcher(Files.readString(example.file("session.sql"))).results().forEach(made -> roles.add(made.group(1)));
        try (TestDatabase any = TestDatabase.create()) {
            for (String role : roles) {
                any.run("DROP ROLE IF EXISTS \"%s\"".formatted(role));
            }
        }
    }

    private String psql(TestDatabase database, Path file, String how) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process psql = new ProcessBuilder(
                        "psql", "-X", "-q", "-v", "SHOW_CONTEXT=never", how, "-f", file.toString(), database.url())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        psql.waitFor();
        return Files.readString(output)
                .replaceAll("(?m)^psql:.*?[.]sql:\\d+: ", "")
                .replaceAll("(?m)^DETAIL: .*\\n", "");
    }

    /** With {@code -Dgolden.update}, what came out takes the place of what is expected. */
    private static void assertSame(Path expected, String actual) throws IOException {
        boolean update = List.of("", "true").contains(System.getProperty("golden.update", "false"));
        if (update && !(Files.exists(expected) && Files.readString(expected).equals(actual))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
