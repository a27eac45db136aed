package dev.pgcraft.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatesTest {

    private static final Location WHERE = new Location("pgcraft.yaml", 7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            primary_key | {table}_pkey                | ''
            primary_key | pk_{columns}                | without {table}, SAME
            foreign_key | {table}_{columns}_fkey      | ''
            foreign_key | fk_{target}                 | without {columns}, SAME
            unique      | {table}_{columns}_key       | ''
            unique      | {columns}_key               | without {table}, SAME
            unique      | {schema}_{table}_{columns}  | {schema} STANDS FOR NOTHING: {columns}, {table}
            check       | {columns}_check             | ''
            trigger     | {table}_{operation}         | ''
            trigger     | {schema}_{operation}        | without {table}, SAME
            history     | {schema}_{table}_versions   | ''
            history     | versions                    | without {table}, SAME
            history     | {tabel}_versions            | {tabel} STANDS FOR NOTHING: {schema}, {table}
            history     | {ta ble}{table}             | {ta ble} STANDS FOR NOTHING: {schema}, {table}
            statistics  | {table}_statistics          | without {name}, SAME
            helper      | {name}                      | ''
            nanoid_log  | log_of_{schema}_{table}     | ''
            nanoid_log  | log                         | without {table}, SAME
            """)
    void templateOfAProject(String key, String template, String flaw) {
        List<Problem> problems = new ArrayList<>();
        Names names = new Templates(problems::add)
                .of(List.of(new Nanoid()), List.of(new Templates.Said(key, template, WHERE)));

        String said = problems.stream().map(Problem::message).collect(Collectors.joining());
        assertThat(said.replace("names of different things would be the same", "SAME")
                        .replace("does not stand for anything; there is", "STANDS FOR NOTHING"))
                .isEqualTo(flaw.isEmpty() ? "" : "names of kind \"%s\": %s".formatted(key, flaw));
        assertThat(names.templates().entrySet().contains(Map.entry(key, template)))
                .isEqualTo(flaw.isEmpty());
    }

    @Test
    void unknownKind() {
        List<Problem> problems = new ArrayList<>();
        new Templates(problems::add).of(List.of(), List.of(new Templates.Said("primry_key", "{table}", WHERE)));

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("pgcraft.yaml:7: E224 there are no names of kind \"primry_key\"\n"
                        + "  hint: did you mean \"primary_key\"?");
    }

    @Test
    void twoExtensionsOfOneKind() {
        List<Problem> problems = new ArrayList<>();
        new Templates(problems::add).of(List.of(new Nanoid(), new Nanoid()), List.of());

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "extension nanoid: E221 names of kind \"nanoid_log\" are there before extension \"nanoid\""
                                + " brings them\n  hint: the extension has to give its kind another name");
    }

    /** Every key can be given another template that says the same, and none that says less than it must. */
    @Test
    void everyStandardTemplateIsSound() {
        assertThat(Names.STANDARD.templates().entrySet())
                .allSatisfy(name -> assertThat(Names.STANDARD.flaw(name.getKey(), name.getValue()))
                        .isEmpty())
                .filteredOn(name -> name.getValue().contains("{"))
                .allSatisfy(name -> assertThat(Names.STANDARD.flaw(name.getKey(), "always_the_same"))
                        .isPresent());
    }

    private static final class Nanoid implements Extension {

        @Override
        public String name() {
            return "nanoid";
        }

        @Override
        public SortedMap<String, String> names() {
            SortedMap<String, String> names = new TreeMap<>();
            names.put("nanoid_log", "{table}_log");
            return names;
        }
    }
}
