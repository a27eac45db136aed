package dev.pgcraft.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.compile.ExtensionOrder.Listed;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExtensionOrderTest {

    /** On the class path as {@code name(depends on)}; those listed come out in order, or with what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a() b() c()         | c a b | c a b
            a(b) b(c) c() d()   | d a b c | d c b a
            a(b) b() c(a)       | c b a | b a c
            a() b()             | '' | ''
            a(b) b()      | a     | a :1: E223 extension "a" depends on "b", which is not listed; add b to extensions:
            a()           | aa    | :1: E222 extension "aa" is not on the class path; there is: a; did you mean "a"?
            ''            | a     | :1: E222 extension "a" is not on the class path; none is; JAR
            a() b()       | a b a | a b :3: E102 extension "a" is listed twice; keep one
            x() a(b) b(a) | x a b | x :2: E223 extensions "a" and "b" depend on each other; ITS MISTAKE
            a() a() b()   | b a   | b a :2: E221 extension "a" is on the class path twice; TAKE ONE OFF
            a() a() b()   | b     | b
            a(c)          | a c   | a :2: E222 extension "c" is not on the class path; there is: a; JAR
            """)
    void order(String there, String listed, String expected) {
        List<Problem> problems = new ArrayList<>();
        List<String> names = words(listed);
        List<Extension> ordered = new ExtensionOrder(
                        words(there).stream().map(Fake::parse).toList(), problems::add)
                .of(IntStream.range(0, names.size())
                        .mapToObj(i -> new Listed(names.get(i), new Location("pgcraft.yaml", i + 1)))
                        .toList());
        String wrong = problems.stream()
                .map(problem -> problem.toString().replace("\n  hint: ", "; "))
                .collect(Collectors.joining(" "));
        wrong = wrong.replace("pgcraft.yaml", "")
                .replace("name its jar, or the folder of its classes, under class_path:", "JAR")
                .replace("take one of the jars off class_path:", "TAKE ONE OFF")
                .replace("that is their mistake; leave them out", "ITS MISTAKE");
        String order = ordered.stream().map(Extension::name).collect(Collectors.joining(" "));
        assertThat((order + " " + wrong).strip()).isEqualTo(expected);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private record Fake(String name, List<String> dependsOn) implements Extension {

        static Extension parse(String text) {
            String[] parts = text.split("[()]", -1);
            return new Fake(parts[0], words(parts[1].replace(',', ' ')));
        }
    }
}
