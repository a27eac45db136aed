package dev.pgcraft.golden;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.catalog.Tape;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Memory;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * One folder a case: from one model to another and back, as SQL and on a real server with rows in place.
 *
 * <p>A folder holds {@code before.yaml} and {@code after.yaml}, if need be {@code before.sql} and {@code after.sql},
 * rows to be there meanwhile in {@code rows.sql}, renames as {@code --rename} takes them in {@code renames.txt}, a line
 * each, and what must come out: {@code up.sql} and {@code down.sql}. Those under {@code online} are written as that
 * policy has it, with a line where a file begins; on the usual version all are proved as both have it.
 * {@code -Dgolden.update} writes these two again: read the diff before you commit it. The texts are those of the usual
 * version: others spell views in their own way (15 says {@code products.name} where 18 says {@code name}), and there
 * the way up and down is what counts.
 */
final class GoldenTest {

    private final Scratch scratch = new Scratch(
            TestServers.running(), new CatalogReader(Scope.STANDARD), new InMemory(new ConcurrentHashMap<>()));
    private final Pipeline simple = new Pipeline(scratch, Manner.SIMPLE);
    private final Pipeline online = new Pipeline(scratch, Manner.ONLINE);

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> golden() throws IOException {
        return GoldenFolder.all().stream().map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
    }

    private void check(GoldenFolder folder) throws IOException {
        assumeTrue(folder.isFor(TestServers.majorVersion()), "a newer PostgreSQL only");
        Pipeline pipeline = folder.isOnline() ? online : simple;
        try (ScratchDatabase before = scratch.open()) {
            Planned start = pipeline.plan(before, folder.declared("before"));
            start.up().parts().forEach(part -> before.run(part.statements()));
            Planned planned = pipeline.plan(before, folder.declared("after"));
            boolean usual = TestServers.majorVersion() == EmbeddedServer.DEFAULT_VERSION;
            Planned gentle = usual ? online.plan(before, folder.declared("after")) : planned;
            before.run("rows.sql", folder.text("rows.sql"));
            prove(before, planned);
            if (!gentle.up().equals(planned.up()) || !gentle.down().equals(planned.down())) {
                prove(before, gentle);
            }
            if (usual) {
                folder.compare("up.sql", planned.up());
                folder.compare("down.sql", planned.down());
            }
        }
    }

    /** What a folder declares is built once for both policies. */
    private record InMemory(Map<List<String>, Tape> tapes) implements Memory {

        @Override
        public Optional<Tape> find(List<String> recipe) {
            return Optional.ofNullable(tapes.remove(recipe));
        }

        @Override
        public void keep(List<String> recipe, Tape tape) {
            tapes.put(List.copyOf(recipe), tape);
        }
    }

    private void prove(ScratchDatabase before, Planned planned) {
        try (ScratchDatabase database = scratch.copy(before)) {
            simple.prove(database, () -> scratch.copy(before), planned);
        }
    }
}
