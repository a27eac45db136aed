package dev.pgcraft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.large.LargeSchema;
import dev.pgcraft.large.ModernProduct;
import dev.pgcraft.large.OldSystem;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.yaml.ModelReader;
import dev.pgcraft.yaml.ModelWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two large schemas go all the ways: declared again, made from nothing and undone, changed and changed back. */
final class LargeSchemasTest {

    /** Few enough that the lock table has room for all that they make. */
    private static final int AT_ONCE = 100;

    private final CatalogReader reader = new CatalogReader(Scope.STANDARD);
    private final Scratch scratch = new Scratch(TestServers.running(), reader);
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void modernProduct() throws SQLException {
        goAllWays(new ModernProduct(TestServers.majorVersion(), "large_reader_" + mark, "large_writer_" + mark));
    }

    @Test
    void oldSystem() throws SQLException {
        goAllWays(new OldSystem(TestServers.majorVersion(), "large_staff_" + mark, "large_clerk_" + mark));
    }

    private void goAllWays(LargeSchema schema) throws SQLException {
        try (TestDatabase source = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            for (String role : schema.roles()) {
                source.run("CREATE ROLE " + role);
            }
            try {
                load(source, schema.statements());
                Database found = reader.read(source.connection()).database();
                isDeclaredAgain(found);
                goesThereAndBack(other, pipeline.build(found));

                load(source, schema.change());
                Database changed = reader.read(source.connection()).database();
                assertThat(differences(found, changed)).isNotEmpty();
                follow(other, pipeline.build(found).up());
                try (Start start = new Start(scratch::open, unused -> new Catalog(found, List.of()))) {
                    goesThereAndBack(other, pipeline.plan(start, changed, Declared.NOTHING));
                }
            } finally {
                for (TestDatabase each : List.of(source, other)) {
                    each.run("DROP OWNED BY " + String.join(", ", schema.roles()));
                }
                source.run("DROP ROLE " + String.join(", ", schema.roles()));
            }
        }
    }

    private void isDeclaredAgain(Database found) {
        Imported imported = new Importing(new Compiler(), scratch, found)
                .declare(new Catalog(found, List.of()), Selection.of(List.of()));
        assertThat(imported.notes()).isEmpty();
        Model resources = new ModelReader().read("model.yaml", ModelWriter.write(imported.model()));
        SqlSource rest = new SqlSource("objects.sql", imported.sql());
        Model model = resources.and(new Model(List.of(), List.of(), List.of(rest)));
        assertThat(differences(found, scratch.normalise(new Compiler().compile(model))))
                .isEmpty();
    }

    private void goesThereAndBack(TestDatabase database, Planned planned) throws SQLException {
        follow(database, planned.up());
        assertThat(differences(planned.to(), reader.read(database.connection()).database()))
                .isEmpty();
        follow(database, planned.down());
        assertThat(differences(
                        planned.from(), reader.read(database.connection()).database()))
                .isEmpty();
    }

    private static List<String> differences(Database from, Database to) {
        return Wording.of(new Differ().diff(from, to));
    }

    private static void follow(TestDatabase database, Script script) throws SQLException {
        for (Script.Part part : script.parts()) {
            load(
                    database,
                    part.statements().stream()
                            .map(Statement::sql)
                            .map(Sql::text)
                            .toList());
        }
    }

    private static void load(TestDatabase database, List<String> statements) throws SQLException {
        for (int start = 0; start < statements.size(); start += AT_ONCE) {
            database.run(String.join(";\n", statements.subList(start, Math.min(start + AT_ONCE, statements.size()))));
        }
    }
}
