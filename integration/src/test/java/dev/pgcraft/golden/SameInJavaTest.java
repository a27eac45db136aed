package dev.pgcraft.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pipeline;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.model.Model;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model that stands in YAML anywhere in the tests and examples gives the same SQL when it is said in Java; but
 * for those that need an extension.
 */
final class SameInJavaTest {

    private static final List<Path> PLACES = List.of(
            Path.of("src/test/resources/golden"),
            Path.of("../examples"),
            Path.of("../yaml/src/test/resources"),
            Path.of("../cli/src/main/resources"));

    private final Pipeline pipeline =
            new Pipeline(new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD)), Manner.ONLINE);

    static Stream<Path> models() throws IOException {
        Stream<Path> all = Stream.of();
        for (Path place : PLACES) {
            try (Stream<Path> files = Files.walk(place)) {
                all = Stream.concat(
                        all,
                        files
                                .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith("pgcraft.yaml"))
                                .filter(file -> !file.startsWith("../examples/extensions"))
                                .sorted()
                                .toList()
                                .stream());
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("models")
    void sameBytes(Path file) throws IOException {
        Model yaml = new ModelReader().read("model.yaml", Files.readString(file));
        Model java = Schemas.read(new Retold(yaml));

        Declared fromYaml = new Compiler().compile(yaml);
        Declared fromJava = new Compiler().compile(java);

        assertThat(fromJava.database()).isEqualTo(fromYaml.database());
        assertThat(fromJava.intentions()).isEqualTo(fromYaml.intentions());
        assertThat(sql(fromJava)).isEqualTo(sql(fromYaml));
        assertThat(fromJava.origins().values())
                .allSatisfy(where -> assertThat(where.toString()).startsWith("Retold.java:"));
    }

    private String sql(Declared declared) {
        return pipeline.build(declared.database()).up().text();
    }
}
