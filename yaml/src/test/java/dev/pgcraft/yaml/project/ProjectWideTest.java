package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener.Wanted;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.schema.ObjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pgcraft.yaml decides for all resources, in whatever language they are declared. */
final class ProjectWideTest {

    private static final String YAML = """
            resources:
              a:
                plugins:
                  - created_at: off
                  - serial_key: {column: number}
              b:
                columns: {a_id: bigint references a.number}
            """;

    private static final String JAVA = """
            import static dev.pgcraft.dsl.Named.*;
            import static dev.pgcraft.dsl.Types.*;

            import dev.pgcraft.dsl.*;

            public final class Models implements SchemaModel {
                @Override
                public void define(Schemas db) {
                    db.simple("a").without("created_at").plugin(serialKey().with("column", "number"));
                    db.simple("b").column("a_id", bigint().references("a.number"));
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"model.yaml", "Models.java"})
    void everyResourceHasThem(String model) throws IOException {
        write("pgcraft.yaml", """
                model: %s
                plugins: [uuid_key, created_at]
                names:
                  primary_key: "{table}_pkey"
                  index: "{table}_{columns}_idx"
                """.formatted(model));
        write("model.yaml", YAML);
        write("Models.java", JAVA);

        assertThat(compiled().database().objects().keySet())
                .extracting(ObjectId::toString)
                .containsExactlyInAnyOrder(
                        "table public.a",
                        "column public.a.number",
                        "constraint public.a.a_pkey",
                        "table public.b",
                        "column public.b.id",
                        "column public.b.a_id",
                        "column public.b.created_at",
                        "constraint public.b.b_pkey",
                        "index public.b_a_id_idx",
                        "constraint public.b.fk__b__a_id__a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plugins: [created_att] | pgcraft.yaml:2: E114 there is no plugin "created_att"
            plugins: [{created_at: {at: x}}] | pgcraft.yaml:2: E105 plugin "created_at" has no parameter "at"
            plugins: [created_at, timestamps] | pgcraft.yaml:2: E205 public.a has plugins "created_at" and "timestamps"
            plugins: [{created_at: on}] | pgcraft.yaml:2: E106 plugin "created_at" wants "name: value" lines
            plugins: [{created_at: off}] | pgcraft.yaml:2: E220 plugin "created_at" is off for public.a
            names: {primary: "{table}"} | pgcraft.yaml:2: E224 there are no names of kind "primary"
            names: {unique: "u_{column}"} | pgcraft.yaml:2: E224 names of kind "unique": {column} does not
            names: {helper: [a]} | pgcraft.yaml:2: E004 a single value is expected here
            names: {index: "{table}_{columns}", unique: "{table}_{columns}"} | want the same name
            """)
    void saysWhatIsWrong(String line, String problem) throws IOException {
        write("pgcraft.yaml", "model: model.yaml\n" + line + "\n");
        write("model.yaml", """
                resources:
                  a:
                    columns: {b: text unique, c: text}
                  x:
                    columns: {b_c: text unique}
                  x_b:
                    columns: {c: bigint references a.id}
                """);

        assertThatThrownBy(this::compiled).hasMessageContaining(problem);
    }

    /** Text is text, a number a number, and so on, wherever a plugin is named. */
    @Test
    void parametersAreReadAsInAModel() throws IOException {
        String use = "{wide: {list: [1, \"1\", {deep: [true]}], map: {a: 1.50, b: off}}}";
        write("pgcraft.yaml", "plugins: [%s]\n".formatted(use));
        write("model.yaml", "resources: {a: {plugins: [%s]}}\n".formatted(use));

        try (Project project = open()) {
            assertThat(project.model().options().plugins().getFirst().options())
                    .isEqualTo(project.model()
                            .read()
                            .resources()
                            .getFirst()
                            .plugins()
                            .getFirst()
                            .options())
                    .hasToString("{list=[1, 1, {deep=[true]}], map={a=1.50, b=off}}");
        }
    }

    /** A remembered "nothing to do" must not outlive a change of what the project file says. */
    @Test
    void whatWasSettledDependsOnThem() throws IOException {
        List<List<String>> contents = new ArrayList<>();
        for (String line : List.of("", "plugins: [created_at]", "names: {index: \"{table}_{columns}\"}")) {
            write("pgcraft.yaml", "model: model.yaml\n" + line + "\n");
            write("model.yaml", YAML);
            try (Project project = open()) {
                contents.add(project.model().contents().orElseThrow());
            }
        }
        assertThat(contents).doesNotHaveDuplicates();
    }

    private Declared compiled() {
        try (Project project = open()) {
            return new Compiler(project.model().options())
                    .compile(project.model().read());
        }
    }

    private Project open() {
        return new YamlProjects()
                .open(new Wanted(folder, Optional.empty(), Optional.empty(), new TreeMap<>()))
                .orElseThrow();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
