package dev.pgcraft.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.model.Items;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a resource's plugins come from. The factory {@code thing} has the default {@code key:serial} and the body
 * {@code table}; what follows a colon tells plugins of one singleton group apart, and {@code -} in front means off. The
 * factory {@code bound} has a plugin of a group in its body.
 */
final class SourcesTest {

    private static final Location WHERE = new Location("model.yaml", 3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | - | thing | - | key:serial table
            stamp | log | thing | own | stamp log key:serial table own
            stamp | stamp log | thing | stamp | log key:serial table stamp
            - | - | thing | own own | key:serial table own own
            - | key:uuid | thing | - | key:uuid table
            - | - | thing | key:uuid | table key:uuid
            key:a | key:b | thing | key:c | table key:c
            - | key:b | thing | -key:b | key:serial table
            - | - | thing | -key:serial | table
            - | - | thing none | - | table
            - | key:b | thing none | own | key:b table own
            a | - | thing | -a b | key:serial table b
            a | -a | thing | b | key:serial table b
            - | a | thing | -a a | key:serial table a
            - | - | thing | key:a key:b | table key:a E205 public.t has plugins "key:a" and "key:b" BUT ONE
            a | key:b | bound | own | a key:own own
            - | - | bound | key:b | key:own E205 public.t has plugins "key:own" and "key:b" BUT ONE
            - | - | thing | -a | key:serial table E220 plugin "a" is off for public.t, which would not have it
            - | - | thing | -table | key:serial table E220 plugin "table" makes a thing what it is, and cannot be off
            - | -own | thing | own | key:serial table own E220 plugin "own" is off for public.t, which would not have it
            - | wrong | thing | - | key:serial table E114 there is no plugin "wrong"
            - | - | thing some | - | table E106 factory "thing": defaults cannot be "some"
            - | - | nothing | own | own E113 there is no factory "nothing"
            """)
    void chosen(String extension, String project, String factory, String own, String expected) {
        List<Problem> problems = new ArrayList<>();
        Options options = new Options(
                "shop", List.of(new Fakes(words(extension))), uses(project), Names.STANDARD, Optional.empty());
        List<Chosen> chosen = new Registry(options, problems::add).choose(resource(factory, own));
        String wrong = problems.stream()
                .map(problem -> problem.code().id() + " "
                        + problem.message().replace(", but only one may be its key", " BUT ONE"))
                .collect(Collectors.joining("; "));
        assertThat(Stream.concat(chosen.stream().map(Chosen::name), Stream.of(wrong))
                        .collect(Collectors.joining(" "))
                        .strip())
                .isEqualTo(expected);
    }

    /** What extensions declare themselves is theirs alone. */
    @ParameterizedTest
    @CsvSource({"stamp, key:serial table own"})
    void nothingOfTheProjectIsOnResourcesOfExtensions(String project, String expected) {
        Options options = new Options(
                "shop", List.of(new Fakes(List.of("log"))), uses(project), Names.STANDARD, Optional.empty());
        List<Chosen> chosen = new Registry(options, problem -> {}).chooseForBrought(resource("thing", "own"));
        assertThat(chosen.stream().map(Chosen::name)).containsExactly(expected.split(" "));
    }

    private static Resource resource(String factory, String own) {
        SequencedMap<String, Object> parameters = new LinkedHashMap<>();
        words(factory).stream().skip(1).forEach(word -> parameters.put("defaults", word));
        return new Resource(
                QualifiedName.of("public", "t"),
                new Use(words(factory).getFirst(), parameters, WHERE),
                new Items(List.of(), List.of(), List.of(), List.of(), List.of()),
                uses(own),
                Optional.empty(),
                Optional.empty(),
                WHERE);
    }

    private static List<Use> uses(String names) {
        return words(names).stream()
                .map(name -> name.startsWith("-")
                        ? Use.off(name.substring(1), WHERE)
                        : new Use(name, new LinkedHashMap<>(), WHERE))
                .toList();
    }

    private static List<String> words(String names) {
        return Optional.ofNullable(names).stream()
                .flatMap(all -> Arrays.stream(all.split(" ")))
                .toList();
    }

    /** An extension with a factory and all plugins that a test may name. */
    private record Fakes(List<String> everywhere) implements Extension {

        @Override
        public String name() {
            return "fakes";
        }

        @Override
        public List<Factory> factories() {
            return List.of(
                    new Factory(
                            "thing",
                            List.of(),
                            use -> List.of(new Fake("key:serial")),
                            use -> List.of(new Fake("table"))),
                    new Factory("bound", List.of(), use -> List.of(), use -> List.of(new Fake("key:own"))));
        }

        @Override
        public List<PluginKind> plugins() {
            return Stream.of("a", "b", "own", "log", "stamp", "key:a", "key:b", "key:c", "key:uuid")
                    .map(name -> PluginKind.plain(name, use -> new Fake(use.name())))
                    .toList();
        }

        @Override
        public Model model() {
            return Model.EMPTY;
        }
    }

    private record Fake(String name) implements Plugin {

        @Override
        public Optional<String> singleton() {
            return name.contains(":") ? Optional.of(name.split(":")[0]) : Optional.empty();
        }

        @Override
        public void contribute(Workbench workbench) {
            throw new UnsupportedOperationException();
        }
    }
}
