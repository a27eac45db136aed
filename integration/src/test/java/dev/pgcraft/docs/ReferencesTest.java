package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.builtin.BuiltIn;
import dev.pgcraft.compile.Names;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.PluginKind;
import dev.pgcraft.schema.ObjectId.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference pages list everything that there is of their kind. */
final class ReferencesTest {

    @Test
    void everyTemplateOfAName() throws IOException {
        List<String> rows = page("names")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> String.join("|", List.of(line.split("\\|")).subList(1, 3)))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Names.STANDARD.templates().entrySet().stream()
                        .map(name -> " `%s` | `%s` ".formatted(name.getKey(), name.getValue()))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyFactory() throws IOException {
        PluginTables tables = new PluginTables(page("plugins"));
        return new BuiltIn()
                .factories().stream()
                        .map(factory -> DynamicTest.dynamicTest(
                                factory.name(),
                                () -> assertThat(tables.written("Factories", factory.name()))
                                        .as(PluginTables.ADVICE)
                                        .isEqualTo(tables.factory(factory))));
    }

    @TestFactory
    Stream<DynamicTest> everyPlugin() throws IOException {
        PluginTables tables = new PluginTables(page("plugins"));
        return new BuiltIn()
                .plugins().stream()
                        .map(kind -> DynamicTest.dynamicTest(
                                kind.name(),
                                () -> assertThat(tables.written("Plugins", kind.name()))
                                        .as(PluginTables.ADVICE)
                                        .isEqualTo(tables.plugin(kind))));
    }

    @Test
    void everyPartOfAFactory() throws IOException {
        PluginTables tables = new PluginTables(page("plugins"));

        assertThat(tables.writtenParts()).as(PluginTables.ADVICE).containsExactlyInAnyOrderElementsOf(tables.parts());
    }

    @Test
    void noPluginAndNoFactoryThatIsNotThere() throws IOException {
        PluginTables tables = new PluginTables(page("plugins"));

        assertThat(tables.names("Plugins"))
                .containsExactlyInAnyOrderElementsOf(
                        new BuiltIn().plugins().stream().map(PluginKind::name).toList());
        assertThat(tables.names("Factories"))
                .containsExactlyInAnyOrderElementsOf(
                        new BuiltIn().factories().stream().map(Factory::name).toList());
    }

    @Test
    void everyManagedKind() throws IOException {
        String managed = page("kinds").split("\\*\\*named only\\*\\*", 2)[0];

        assertThat(managed)
                .contains(Stream.of(Kind.values())
                        .filter(kind -> kind != Kind.CONSTRAINT)
                        .map(kind -> "\n| " + kind.word())
                        .toList());
        assertThat(managed).contains("primary key", "unique", "check", "foreign key");
    }

    private static String page(String name) throws IOException {
        return Files.readString(Page.ROOT.resolve("docs/references/%s.md".formatted(name)));
    }
}
