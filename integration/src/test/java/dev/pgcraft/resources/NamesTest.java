package dev.pgcraft.resources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.compile.Names;
import dev.pgcraft.compile.Options;
import dev.pgcraft.dsl.Named;
import dev.pgcraft.dsl.Schemas;
import dev.pgcraft.dsl.Types;
import dev.pgcraft.model.Model;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a name is made of, what is generated from it has a name that PostgreSQL keeps and that nothing else has. */
final class NamesTest {

    private static final String LONG = "a_name_of_63_bytes_".repeat(4).substring(0, 60);

    static final List<String> ODD = List.of(
            "select",
            "user",
            "Capital",
            "two words",
            "with\"quote",
            "with'apostrophe",
            "with.dot",
            "{braces}",
            "${dollar}",
            "new\nline",
            "back\\slash",
            "-- comment",
            ":colon",
            "$1",
            "1st",
            "ünïcödé",
            "漢字テーブル",
            "é".repeat(31) + "x",
            "😀".repeat(15) + "abc",
            LONG + "one");

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);

    @ParameterizedTest
    @FieldSource("ODD")
    void anyName(String name) {
        Declared declared = new Compiler().compile(model(List.of(name)));

        goesThereAndBack(declared);
    }

    /** All of them in one database, and those that begin alike: no two generated names meet. */
    @Test
    void namesThatBeginAlike() {
        List<String> names =
                List.of(LONG + "one", LONG + "two", LONG + "a", LONG, "é".repeat(31), "é".repeat(31) + "x");
        Declared declared = new Compiler().compile(model(names));

        goesThereAndBack(declared);
        Set<String> functions = declared.database().objects().keySet().stream()
                .filter(id -> id.kind() == Kind.FUNCTION && !id.toString().contains("_uuid7"))
                .map(ObjectId::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(functions).hasSize(names.size());
        assertThat(declared.database().objects().keySet().stream()
                        .filter(id -> id.kind() != Kind.FUNCTION)
                        .flatMap(id -> id.path().stream()))
                .allMatch(Identifier::fits);
    }

    /** A project that changes its templates has its objects renamed; nothing is built again. */
    @Test
    void otherTemplatesAreRenames() {
        Model model = model(List.of("shop"));
        Names other = Names.STANDARD
                .with("primary_key", "{table}_pkey")
                .with("unique", "{table}_{columns}_key")
                .with("index", "{table}_{columns}_idx")
                .with("foreign_key", "{table}_{columns}_fkey")
                .with("trigger", "{table}_{operation}");
        Options options = new Options("shop", List.of(), List.of(), other, Optional.empty());
        try (ScratchDatabase base = scratch.open()) {
            pipeline.plan(base, new Compiler().compile(model))
                    .up()
                    .parts()
                    .forEach(part -> base.run(part.statements()));
            Planned planned = pipeline.plan(base, new Compiler(options).compile(model));

            assertThat(planned.up().text())
                    .contains(
                            "RENAME CONSTRAINT pk__shop__k TO shop_pkey",
                            "RENAME CONSTRAINT uq__shop__shop TO shop_shop_key",
                            "RENAME TO shop_other_idx",
                            "RENAME CONSTRAINT fk__shop__other__shop TO shop_other_fkey")
                    .doesNotContain("CREATE INDEX", "ADD CONSTRAINT", "DROP CONSTRAINT");
            assertThat(planned.hazards()).isEmpty();
        }
    }

    private static Model model(List<String> names) {
        return Schemas.read(db -> {
            for (String name : names) {
                String table = new DottedName(List.of(name, name)).toString();
                String column = new DottedName(List.of(name)).toString();
                String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
                db.simple(table)
                        .column(column, Types.text().notNull().unique())
                        .column("other", Types.uuid().references(new DottedName(List.of(name, name, "k")).toString()))
                        .check(column, quoted + " <> ''")
                        .plugin(Named.uuid7Key().with("column", "k"))
                        .plugin(Named.timestamps());
            }
        });
    }

    private void goesThereAndBack(Declared declared) {
        try (ScratchDatabase empty = scratch.open();
                ScratchDatabase base = scratch.open()) {
            Planned planned = pipeline.plan(empty, declared);
            Database built = scratch.normalise(declared);
            assertThat(built.objects().keySet())
                    .isEqualTo(declared.database().objects().keySet());
            pipeline.prove(base, scratch::open, planned);
        }
    }
}
