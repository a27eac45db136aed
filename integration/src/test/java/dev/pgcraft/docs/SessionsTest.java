package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pipeline;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples with a session: the SQL that comes out of the model, and what psql says to the session. */
final class SessionsTest {

    private static final Path EXAMPLES = Page.ROOT.resolve("examples");

    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(example -> Files.exists(example.resolve("session.sql"))).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sessionGoesAsItIsWritten(Path example) throws IOException, SQLException, InterruptedException {
        Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
        String model = Files.readString(example.resolve("model.yaml"));
        Declared declared = new Compiler().compile(new ModelReader().read("model.yaml", model));
        String sql = new Pipeline(scratch, Manner.ONLINE)
                .build(scratch.catalog(declared).database())
                .up()
                .text();
        try (TestDatabase database = TestDatabase.create()) {
            Path schema = folder.resolve("schema.sql");
            Files.writeString(schema, sql);
            assertThat(psql(database, schema, "--single-transaction")).doesNotContain("ERROR");
            String said = psql(database, example.resolve("session.sql"), "--echo-all");
            if (scratch.majorVersion() == EmbeddedServer.DEFAULT_VERSION) {
                assertSame(example.resolve("schema.sql"), sql);
                assertSame(example.resolve("session.txt"), said);
            }
        } finally {
            dropRoles(declared.database());
        }
    }

    /** The roles that a model makes belong to the whole server, and go when nothing is theirs any more. */
    private static void dropRoles(Database declared) throws SQLException {
        try (TestDatabase any = TestDatabase.create()) {
            for (SchemaObject object : declared.objects().values()) {
                if (object instanceof Role role) {
                    any.run("DROP ROLE IF EXISTS \"%s\"".formatted(role.name()));
                }
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
        if (List.of("", "true").contains(System.getProperty("golden.update", "false"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
