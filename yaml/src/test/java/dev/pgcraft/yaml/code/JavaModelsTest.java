package dev.pgcraft.yaml.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.Resource;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JavaModelsTest {

    private static final String MODELS = """
            import static dev.pgcraft.dsl.Types.*;

            import dev.pgcraft.dsl.*;
            import dev.pgcraft.model.ForeignKey.Action;
            import java.util.List;

            public final class Models implements SchemaModel {
                @Override
                public void define(Schemas db) {
                    %s
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachDeclarationKnowsItsLine() throws IOException {
        write("Models.java", MODELS.formatted("""
                db.simple("shop.items")
                        .column("name", text().notNull())
                        .column("price", numeric(10, 2))
                        .check("positive", "{price} > 0");
                List.of("a", "b").forEach(db::simple);
                """));

        List<Resource> resources = read().resources();

        assertThat(resources).extracting(Resource::where).containsExactly(at(10), at(14), at(14));
        assertThat(resources.getFirst().items().columns())
                .extracting(Column::where)
                .containsExactly(at(11), at(12));
        assertThat(resources.getFirst().items().checks().getFirst().condition().where())
                .isEqualTo(at(13));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            db.simple("a").column("x", txt());            | E121 | 10 | cannot find symbol
            db.simple("a.b.c");                           | E106 | 10 | "a.b.c" has more parts than schema and name
            db.simple("").column("", text());             | E106 | 10 | a name is empty
            db.simple("a").index("i", i -> i.unique());   | E106 | 10 | index "i" has no columns
            db.simple("a").foreignKey("f", f -> {});      | E112 | 10 | foreign key "f" has neither references
            db.simple("a").column("x", text().references("b")); | E112 | 10 | "b" does not say where to point
            db.simple("a").column("x", text().notNull().nullable()); | E106 | 10 | column "x" says "null or not" twice
            db.simple("a").column("x", type("text not null")); | E124 | 10 | "text not null" is more than a type
            db.simple("a").column("x", type("text("));    | E124 | 10 | type "text("
            throw new IllegalStateException("no idea");   | E124 | 10 | java.lang.IllegalStateException: no idea
            define(db);                                   | E124 | 10 | StackOverflowError
            List.of().getFirst();                         | E124 | 10 | NoSuchElementException
            """)
    void saysWhatIsWrongAndWhere(String line, String code, int number, String message) throws IOException {
        write("Models.java", MODELS.formatted(line));

        Problem problem = problems().getFirst();

        assertThat(problem.code().id()).isEqualTo(code);
        assertThat(problem.where()).isEqualTo(at(number));
        assertThat(problem.message()).contains(message);
    }

    @Test
    void everythingThatIsWrongComesAtOnce() throws IOException {
        String tooLong = "x".repeat(64);
        write("Models.java", MODELS.formatted("""
                db.simple("%s");
                db.view("a.b.c", "select 1");
                db.simple("a").column("%s", text());
                """.formatted(tooLong, tooLong)));

        assertThat(problems()).extracting(Problem::where).containsExactly(at(10), at(11), at(12));
    }

    @Test
    void usesWhatLiesBesideIt() throws IOException {
        write("Models.java", MODELS.formatted("Audit.on(db.simple(\"orders\")); new Audit.Log().define(db);"));
        write("Audit.java", """
                import static dev.pgcraft.dsl.Types.*;
                import dev.pgcraft.dsl.*;

                final class Audit {
                    static void on(ResourceBuilder resource) {
                        resource.column("by", text());
                    }

                    static final class Log implements SchemaModel {
                        @Override
                        public void define(Schemas db) {
                            db.simple("log");
                        }
                    }
                }
                """);

        List<Resource> resources = read().resources();

        assertThat(resources)
                .extracting(resource -> resource.name().toString())
                .containsExactly("public.orders", "public.log");
        assertThat(resources.getFirst().items().columns().getFirst().where()).isEqualTo(new Location("Audit.java", 6));
    }

    @Test
    void aMistakeBesideItIsFoundThere() throws IOException {
        write("Models.java", MODELS.formatted("Audit.on(db);"));
        write("Audit.java", "final class Audit {\n    static void on(String db) {}\n    int x = \"\";\n}\n");

        assertThat(problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder(at(10), new Location("Audit.java", 3));
    }

    @Test
    void aPackageBeginsInAFolderAround() throws IOException {
        Files.createDirectories(folder.resolve("java/shop/db"));
        write("java/shop/db/Models.java", "package shop.db;\n" + MODELS.formatted("shop.Names.define(db);"));
        write("java/shop/Names.java", """
                package shop;

                public final class Names {
                    public static void define(dev.pgcraft.dsl.Schemas db) {
                        db.simple("names");
                    }
                }
                """);

        assertThat(models().source("java/shop/db/Models.java").resources()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public final class Models {}                        | class "Models" does not implement SchemaModel
            final class Others {}                               | there is no class "Models" in it
            abstract class Models implements dev.pgcraft.dsl.SchemaModel {} | class "Models" cannot be made
            """)
    void aClassThatIsNoModel(String source, String message) throws IOException {
        write("Models.java", source);

        Problem problem = problems().getFirst();

        assertThat(problem.code()).isEqualTo(Code.NOT_A_MODEL);
        assertThat(problem.message()).startsWith(message);
    }

    @Test
    void aClassIsFoundInTheJarsOfTheClassPath() throws IOException {
        Path jar = jarWith(OnClassPath.class);
        Location setting = new Location("pgcraft.yaml", 1);

        Model found = new JavaModels(folder, List.of(jar)).named(OnClassPath.class.getName(), setting);

        assertThat(found.resources()).hasSize(1);
        assertThat(catchThrowableOfType(ProblemException.class, () -> models().named("shop.Nowhere", setting))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.BAD_SETTING));
    }

    private Path jarWith(Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("models.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream code = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
        return jar;
    }

    private Model read() {
        return models().source("Models.java");
    }

    private List<Problem> problems() {
        return catchThrowableOfType(ProblemException.class, this::read).problems();
    }

    private JavaModels models() {
        return new JavaModels(folder, List.of());
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static Location at(int line) {
        return new Location("Models.java", line);
    }
}
