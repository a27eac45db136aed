package dev.pgcraft.yaml.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener.Wanted;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlProjectsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFolderWithoutProjectFileIsOfAnotherKind() {
        assertThat(new YamlProjects().open(wanted(Optional.empty(), Optional.empty(), Map.of())))
                .isEmpty();
    }

    @ParameterizedTest(name = "--database {0}, --env {1}, variable {2}, .env {3}")
    @CsvSource({
        "           , , , , postgresql://yaml/d",
        "           , , , postgresql://dotenv/d, postgresql://dotenv/d",
        "           , , postgresql://variable/d, postgresql://dotenv/d, postgresql://variable/d",
        "           , prod, postgresql://variable/d, , postgresql://prod/d",
        "postgresql://line/d, prod, postgresql://variable/d, , postgresql://line/d",
    })
    void whatIsSaidClosestToTheCommandCounts(
            String line, String environment, String variable, String dotEnv, String database) throws IOException {
        write("pgcraft.yaml", """
                database: postgresql://yaml/d
                environments:
                  prod: {database: postgresql://prod/d}
                """);
        write(".env", dotEnv == null ? "" : "DATABASE_URL=" + dotEnv);
        Map<String, String> variables = variable == null ? Map.of() : Map.of("DATABASE_URL", variable);

        Project project = open(Optional.ofNullable(line), Optional.ofNullable(environment), variables);

        assertThat(project.target().describe()).isEqualTo(database);
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://u:url@h/d, variable, url",
        "postgresql://u@h/d, variable, filed",
    })
    void aPasswordComesFromUrlFileOrVariable(String url, String variable, String expected) throws IOException {
        write("secret", "filed\n");
        Settings settings =
                SettingsReader.read("environments: {prod: {database: \"%s\", password_file: secret}}".formatted(url));
        Wanted wanted = wanted(Optional.empty(), Optional.of("prod"), Map.of());
        Variables variables = new Variables(Map.of("PGPASSWORD", variable), DotEnv.parse(""));

        assertThat(new DatabaseChoice(wanted, settings, variables)
                        .choose()
                        .url()
                        .password())
                .hasValue(expected);
    }

    @Test
    void anUnsetVariableIsAProblemForThoseWhoNeedTheDatabase() throws IOException {
        write("pgcraft.yaml", "model: model.yaml\ndatabase: ${NOWHERE}\n");

        Project project = open(Optional.empty(), Optional.empty(), Map.of());

        assertThat(project.migrations()).isEqualTo(folder.resolve("migrations"));
        assertThatThrownBy(() -> project.target().connect())
                .hasMessageContaining("pgcraft.yaml:2: E005 variable \"NOWHERE\" is not set");
    }

    @Test
    void anUnknownEnvironmentIsAProblemAtOnce() throws IOException {
        write("pgcraft.yaml", "environments:\n  prod: {database: postgresql://h/d}\n");

        assertThatThrownBy(() -> open(Optional.empty(), Optional.of("prd"), Map.of()))
                .hasMessageContainingAll("E006 environment \"prd\" is not configured", "did you mean \"prod\"?");
    }

    @Test
    void theModelIsAllItsFiles() throws IOException {
        write("pgcraft.yaml", "model: [model.yaml, objects.sql]\nplugins: [timestamps]\n");
        write("model.yaml", "resources: {public.a: {columns: {b: text}, plugins: [uuid_key]}}\n");
        write("objects.sql", "CREATE SEQUENCE public.s;\n");

        Project project = open(Optional.empty(), Optional.empty(), Map.of());

        assertThat(project.model().read().sources()).extracting("name").containsExactly("objects.sql");
        assertThat(project.model().read().resources().getFirst().plugins())
                .extracting(Use::name)
                .containsExactly("uuid_key");
        assertThat(project.model().options().plugins())
                .extracting(Use::name, Use::where)
                .containsExactly(tuple("timestamps", new Location("pgcraft.yaml", 2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.yaml | pgcraft.yaml:1: E008 file "missing.yaml" does not exist
            ../data/missing.yaml | pgcraft.yaml:1: E008 file "../data/missing.yaml" does not exist
            shop.Models  | pgcraft.yaml:1: E004 "shop.Models" is neither a .yaml, .java or .sql file nor a class
            """)
    void aModelThatCannotBeReadIsAProblem(String file, String problem) throws IOException {
        write("pgcraft.yaml", "model: " + file);

        Project project = open(Optional.empty(), Optional.empty(), Map.of());

        assertThatThrownBy(() -> project.model().read()).hasMessageContaining(problem);
    }

    @Test
    void aClassPathThatIsNotThereIsAProblem() throws IOException {
        write("pgcraft.yaml", "model: []\nclass_path: [nope, there]\n");
        Files.createDirectory(folder.resolve("there"));
        write("model.yaml", "");

        Project project = open(Optional.empty(), Optional.empty(), Map.of());

        assertThatThrownBy(() -> project.model().read())
                .hasMessageContaining("pgcraft.yaml:2: E004 class path: \"nope\" does not exist")
                .hasMessageNotContaining("there\"");
    }

    @ParameterizedTest
    @CsvSource({"Shop, shop", "my-shop.2, my_shop_2", "2024, app", "postgres, app", "größe, gr_e", "_x_, x"})
    void theEmbeddedDatabaseIsCalledAfterTheFolder(String name, String database) {
        assertThat(ChosenTarget.databaseName(folder.resolve(name))).hasToString(database);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Project open(Optional<String> database, Optional<String> environment, Map<String, String> variables) {
        return new YamlProjects().open(wanted(database, environment, variables)).orElseThrow();
    }

    private Wanted wanted(Optional<String> database, Optional<String> environment, Map<String, String> variables) {
        return new Wanted(folder, environment, database, new TreeMap<>(variables));
    }
}
