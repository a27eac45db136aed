package dev.pgcraft.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal.Result;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Under {@code --json} every command prints one document, of the keys that docs/references/json.md gives it. */
@SuppressWarnings("NullAway.Init")
final class JsonTest {

    private static final Path PAGE = Path.of("../docs/references/json.md");
    private static final Pattern KEY = Pattern.compile("(?m)^\\| `(\\w+)`");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** What is typed to see each command's document, in this order; a new command needs a line here and in the page. */
    private static final List<List<String>> CALLS = List.of(
            List.of("new", "another"),
            List.of("demo"),
            List.of("revision", "first"),
            List.of("upgrade"),
            List.of("current"),
            List.of("history"),
            List.of("heads"),
            List.of("show", "head"),
            List.of("check"),
            List.of("prove"),
            List.of("stamp", "head"),
            List.of("downgrade", "-1", "--yes"),
            List.of("completion", "bash"));

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() throws IOException, SQLException {
        shop = new Shop(folder, TestServers.running());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void everyCommandAnswersAsThePageSays() throws IOException {
        Map<String, SortedSet<String>> documented = documented();
        Map<String, SortedSet<String>> answered = new TreeMap<>();
        for (List<String> call : CALLS) {
            answered.put(call.getFirst(), keys(answer(call).succeeded()));
        }
        twoHeads("0123456789ab");
        answered.put("rebase", keys(answer(List.of("rebase", "0123456789ab")).succeeded()));
        twoHeads("ba9876543210");
        answered.put("merge", keys(answer(List.of("merge", "join")).succeeded()));
        answered.put("diff", keys(answer(List.of("diff", "database", "history")).ended(1)));
        answered.put(
                "import",
                keys(answer(List.of("-C", "imported", "import", shop.url())).succeeded()));

        assertThat(answered).isEqualTo(documented);
        assertThat(answered.keySet()).containsExactlyInAnyOrderElementsOf(commands());
    }

    @Test
    void whateverIsWrongIsOneDocumentToo() throws IOException {
        shop.edit("model.yaml", "{price} > 0", "{pric} > 0");

        JsonNode model = document(shop.pgcraft("revision", "x", "--json").ended(2));
        JsonNode problem = model.get("problems").get(0);
        assertThat(problem.get("code").asString()).isEqualTo("E101");
        assertThat(problem.get("where").asString()).isEqualTo("model.yaml:7");
        assertThat(problem.get("hint").asString()).isEqualTo("did you mean \"price\"?");
        assertThat(problem.propertyNames()).containsExactly("code", "where", "message", "hint");
        assertThat(model.get("exit").asInt()).isEqualTo(2);

        for (List<String> wrong : List.of(
                List.of("--json", "frobnicate"), List.of("upgrade", "--sqll", "--json"), List.of("-C", "--json"))) {
            Result result = shop.pgcraft(wrong.toArray(String[]::new)).ended(2);
            assertThat(document(result).get("problems").get(0).get("code").asString())
                    .isEqualTo("E001");
            assertThat(result.err()).isEmpty();
        }
    }

    @Test
    void whatAModelPrintsIsNoPartOfTheDocument() throws IOException {
        shop.write("pgcraft.yaml", "model: Models.java\ndatabase: ${DATABASE_URL}\nscratch: ${SCRATCH_URL}\n");
        shop.write("Models.java", """
                import dev.pgcraft.dsl.*;

                final class Models implements SchemaModel {
                    @Override
                    public void define(Schemas db) {
                        System.out.println("hello from the model");
                        db.simple("a").column("x", Types.text());
                    }
                }
                """);

        Result revised = shop.pgcraft("revision", "first", "--json").succeeded();

        assertThat(document(revised).get("files")).hasSize(2);
        assertThat(revised.err()).contains("hello from the model");
    }

    @Test
    void theServersNoticesAreNotes() throws IOException {
        shop.pgcraft("revision", "first").succeeded();
        String file = shop.migrations().getLast();
        shop.write(file, Files.readString(folder.resolve(file)) + "DO $$BEGIN RAISE NOTICE 'role stays'; END$$;\n");

        Result applied = shop.pgcraft("upgrade", "--json").succeeded();

        assertThat(document(applied).get("notes").get(0).asString()).isEqualTo(file + ": role stays");
        shop.pgcraft("downgrade", "base", "--yes").succeeded();
        assertThat(shop.pgcraft("upgrade").succeeded().err()).containsOnlyOnce(file + ": role stays");
    }

    @Test
    void helpAndVersionAreDocumentsToo() {
        assertThat(keys(shop.pgcraft("--json", "--version").succeeded())).containsExactly("exit", "help");
        assertThat(keys(shop.pgcraft("upgrade", "--help", "--json").succeeded()))
                .containsExactly("exit", "help");
    }

    private Result answer(List<String> call) {
        List<String> words = new java.util.ArrayList<>(call);
        words.add("--json");
        return shop.pgcraft(words.toArray(String[]::new));
    }

    private void twoHeads(String another) throws IOException {
        shop.pgcraft("revision", "--empty", "mine").succeeded();
        String file = shop.migrations().getLast();
        String text = Files.readString(folder.resolve(file));
        shop.write(
                file.replace("migrations/V2", "migrations/V3"),
                text.replaceFirst("revision: \\p{XDigit}{12}", "revision: " + another));
    }

    private List<String> commands() {
        String help = shop.pgcraft("--help").succeeded().out();
        String list = help.substring(help.indexOf("\nCommands:"), help.indexOf("\nExamples:"));
        return Pattern.compile("(?m)^  ([a-z]+) ")
                .matcher(list)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static SortedSet<String> keys(Result result) {
        assertThat(result.err()).isEmpty();
        return new TreeSet<>(document(result).propertyNames());
    }

    private static JsonNode document(Result result) {
        return MAPPER.readTree(result.out());
    }

    /** The keys in the table of each section that is named like a command. */
    private static Map<String, SortedSet<String>> documented() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("(?m)^## "))
                .filter(section -> section.matches("(?s)[a-z]+\n.*"))
                .collect(Collectors.toMap(
                        section -> section.substring(0, section.indexOf('\n')),
                        JsonTest::keys,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static SortedSet<String> keys(String section) {
        SortedSet<String> keys = KEY.matcher(section)
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.add("exit");
        return keys;
    }
}
