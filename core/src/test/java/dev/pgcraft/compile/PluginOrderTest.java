package dev.pgcraft.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.model.Items;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PluginOrderTest {

    private static final Location WHERE = new Location("model.yaml", 3);

    /** Plugins as {@code name(required) makes}; a key that ends in a star may be made by many. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a() , b() , c()             | a b c
            a(x) , b() x                | b a
            a(x) , b(y) x , c() y , d() | c b a d
            a(x*) , b() x* , c() x*     | b c a
            a(x*)                       | a
            a(x*) x* , b() x*           | b a
            a(x)                        | E202 plugin "a" of public.t needs "x", which no plugin there makes
            a() x , b() x               | E203 plugins "a" and "b" of public.t both make "x"
            a(y) x , b(x) y , c()       | E204 plugins "a" and "b" of public.t wait for each other
            d(x) , a(y) x , b(x) y      | E204 plugins "a" and "b" of public.t wait for each other
            """)
    void order(String written, String expected) {
        List<Problem> problems = new ArrayList<>();
        List<Chosen> declared = Arrays.stream(written.split(" , "))
                .map(text -> new Chosen(Fake.parse(text), WHERE))
                .toList();
        Optional<List<Chosen>> sorted =
                new PluginOrder(resource(), new Registry(Options.DEFAULT, problems::add)).sort(declared);
        String order = sorted.orElse(List.of()).stream().map(Chosen::name).collect(Collectors.joining(" "));
        String wrong = problems.stream()
                .map(problem -> problem.code().id() + " " + problem.message())
                .collect(Collectors.joining("; "));
        assertThat(order + wrong).isEqualTo(expected);
    }

    private static Resource resource() {
        Items none = new Items(List.of(), List.of(), List.of(), List.of(), List.of());
        Use factory = new Use("simple", new LinkedHashMap<>(), WHERE);
        return new Resource(
                QualifiedName.of("public", "t"), factory, none, List.of(), Optional.empty(), Optional.empty(), WHERE);
    }

    private record Fake(String name, List<Key<?>> requires, List<Key<?>> produces) implements Plugin {

        static Fake parse(String text) {
            String[] parts = text.strip().split("[()]", -1);
            return new Fake(parts[0], keys(parts[1]), keys(parts[2]));
        }

        private static List<Key<?>> keys(String text) {
            String name = text.strip();
            return name.isEmpty() ? List.of() : List.of(new Key<>(name, String.class, name.endsWith("*")));
        }

        @Override
        public void contribute(Workbench workbench) {
            throw new UnsupportedOperationException();
        }
    }
}
