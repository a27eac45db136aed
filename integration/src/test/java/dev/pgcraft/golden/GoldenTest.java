package dev.pgcraft.golden;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One folder a case: from one model to another and back, as SQL and on a real server with rows in place.
 *
 * <p>A folder holds {@code before.yaml} and {@code after.yaml}, if need be {@code before.sql} and {@code after.sql},
 * rows to be there meanwhile in {@code rows.sql}, and what must come out: {@code up.sql} and {@code down.sql}.
 * {@code -Dgolden.update} writes these two again: read the diff before you commit it. The texts are those of the usual
 * version: others spell views in their own way (15 says {@code products.name} where 18 says {@code name}), and there
 * the way up and down is what counts.
 */
final class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch);

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> golden() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            List<Path> folders = files.filter(file -> file.endsWith("before.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
            return folders.stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            GOLDEN.relativize(folder).toString(), () -> check(new GoldenFolder(folder))));
        }
    }

    private void check(GoldenFolder folder) throws IOException {
        try (ScratchDatabase database = scratch.open()) {
            Planned start = pipeline.plan(database, folder.declared("before"));
            start.up().parts().forEach(part -> database.run(part.statements()));
            Planned planned = pipeline.plan(database, folder.declared("after"));
            database.run("rows.sql", folder.text("rows.sql"));

            pipeline.prove(database, planned);

            if (TestServers.majorVersion() == EmbeddedServer.DEFAULT_VERSION) {
                folder.compare("up.sql", planned.up().text());
                folder.compare("down.sql", planned.down().text());
            }
        }
    }
}
