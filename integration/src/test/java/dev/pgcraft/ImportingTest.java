package dev.pgcraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.golden.GoldenFolder;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import dev.pgcraft.yaml.ModelWriter;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whatever the golden folders declare is found in a database, declared again, written, read, and then the same. Every
 * sixth folder is in every build, all of them where {@code -Dgolden.only} names some.
 */
final class ImportingTest {

    private static final int EACH = 6;

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> declaredAgain() throws IOException {
        List<GoldenFolder> all = GoldenFolder.all();
        int each = System.getProperty("golden.only") == null ? EACH : 1;
        return IntStream.range(0, all.size())
                .filter(i -> i % each == 0)
                .mapToObj(all::get)
                .map(folder -> DynamicTest.dynamicTest(folder.name(), () -> check(folder)));
    }

    private void check(GoldenFolder folder) throws IOException {
        assumeTrue(folder.isFor(TestServers.majorVersion()), "a newer PostgreSQL only");
        Selection all = Selection.of(List.of());
        Database found = all.from(scratch.normalise(folder.declared("after")));

        Imported imported = new Importing(new Compiler(), scratch, found).declare(new Catalog(found, List.of()), all);

        Database again = scratch.normalise(new Compiler().compile(read(imported)));
        assertThat(imported.notes()).isEmpty();
        assertThat(Wording.of(new Differ().diff(found, again))).isEmpty();
        assertThat(columns(again)).isEqualTo(columns(found));
    }

    private static Model read(Imported imported) {
        Model resources = new ModelReader().read("model.yaml", ModelWriter.write(imported.model()));
        SqlSource rest = new SqlSource("objects.sql", imported.sql());
        return resources.and(new Model(List.of(), List.of(), List.of(rest)));
    }

    /** In the order in which a table has them, which is no difference but to be kept. */
    private static List<ObjectId> columns(Database database) {
        return database.objects().values().stream()
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .sorted((left, right) -> left.table().equals(right.table())
                        ? Integer.compare(left.position(), right.position())
                        : left.id().compareTo(right.id()))
                .map(Column::id)
                .toList();
    }
}
