package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.yaml.ModelReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows keep the key by which they and their past are known; without rows, any key becomes any other. */
final class KeyChangesTest {

    @TempDir
    private Path folder;

    private Site site;

    private final Scratch scratch = new Scratch(Site.SERVER, new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);

    @BeforeEach
    void open() throws SQLException {
        site = new Site(folder);
    }

    @AfterEach
    void close() throws SQLException {
        site.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "key-changes.txt", delimiter = '|')
    void stopsAnUpgradeAndADowngrade(String factory, String before, String after, String said) throws Exception {
        List<Revision> both = write(model(factory, before), model(factory, after));
        String first = both.getFirst().id().hex();
        site.migrator().upgrade(site.revisions(), first);
        if (said.contains("t_")) {
            // without rows there is a way, and a way back
            site.migrator().upgrade(site.revisions(), "head");
            site.migrator().downgrade(site.revisions(), first);
        }
        fill(factory);
        Problem up = problem(() -> site.migrator().upgrade(site.revisions(), "head"));
        assertThat(up.code()).isEqualTo(Code.OFFENDING_ROWS);
        assertThat(up.message()).isEqualTo("rows of public." + said);
        assertThat(up.hint())
                .contains("a key stays what it is as long as there are rows:"
                        + " make another resource with the new key, and copy them");
        assertThat(site.migrator().current().applied())
                .containsExactly(both.getFirst().id());
        assertThat(site.ask("SELECT extra FROM public.t")).containsExactly("other");
    }

    /** What the way down does is what the way up of the opposite change does, with rows that came meanwhile. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            simple      | serial_key | uuid_key
            append_only | serial_key | uuid_key
            append_only | serial_key | {natural_key: code}
            eav         | serial_key | uuid_key
            eav         | serial_key | {natural_key: code}
            ledger      | serial_key | uuid_key
            running     | serial_key | {natural_key: code}
            """)
    void stopsTheWayBack(String factory, String before, String after) throws Exception {
        write(model(factory, before), model(factory, after));
        site.migrator().upgrade(site.revisions(), "head");
        fill(factory);
        Problem down = problem(() -> site.migrator().downgrade(site.revisions(), "-1"));
        assertThat(down.code()).isEqualTo(Code.OFFENDING_ROWS);
        assertThat(down.message()).contains("are known by");
        assertThat(site.ask("SELECT extra FROM public.t")).containsExactly("other");
    }

    /** The past alone is known by the key, too. */
    @ParameterizedTest
    @CsvSource({"append_only, t_attributes, 2", "eav, t_attribute, 4"})
    void stopsWhereOnlyThePastIsLeft(String factory, String log, int versions) throws Exception {
        List<Revision> both = write(model(factory, "serial_key"), model(factory, "{natural_key: code}"));
        site.migrator().upgrade(site.revisions(), both.getFirst().id().hex());
        site.run("INSERT INTO public.t (code, name) VALUES ('a', 'one')");
        site.run("DELETE FROM public.t");
        Problem up = problem(() -> site.migrator().upgrade(site.revisions(), "head"));
        assertThat(up.message())
                .startsWith("rows of public.%s are known by".formatted(log))
                .endsWith(": " + versions);
    }

    /** One row, and where there is a history, one version of it. */
    private void fill(String factory) throws SQLException {
        boolean ledger = isLedger(factory);
        site.run("INSERT INTO public.t (code, name, extra%s) VALUES ('a', 'one', %s)"
                .formatted(ledger ? ", value" : "", ledger ? "'other', 1" : "'first'"));
        if (!ledger) {
            site.run("UPDATE public.t SET extra = 'other'");
        }
    }

    private static boolean isLedger(String factory) {
        return factory.equals("ledger") || factory.equals("running");
    }

    private static String model(String factory, String key) {
        String plugin = key.replace("natural_key: code", "natural_key: {column: code}")
                .replace("natural_key: name", "natural_key: {column: name}")
                .replace("composite_key: both", "composite_key: {columns: [code, name]}");
        return """
                resources:
                  public.t:
                    factory: %s
                    columns:
                      code: text not null
                      name: text not null
                      extra: text default 'other'
                    plugins:
                      - %s
                %s
                """.formatted(
                        isLedger(factory) ? "ledger" : factory,
                        plugin,
                        factory.equals("running") ? "      - running_balances: {by: name}" : "");
    }

    private List<Revision> write(String before, String after) {
        try (ScratchDatabase database = scratch.open()) {
            Planned start = pipeline.plan(database, declared(before));
            start.up().parts().forEach(part -> database.run(part.statements()));
            Planned planned = pipeline.plan(database, declared(after));
            try (ScratchDatabase base = scratch.copy(database)) {
                pipeline.prove(base, () -> scratch.copy(database), planned);
            }
            Revision first = site.write("first", start.up(), Optional.of(start.down()));
            return List.of(first, site.write("second", planned.up(), Optional.of(planned.down()), first));
        }
    }

    private static Declared declared(String yaml) {
        return new Compiler().compile(new ModelReader().read("model.yaml", yaml));
    }

    private static Problem problem(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problems().getFirst();
    }
}
