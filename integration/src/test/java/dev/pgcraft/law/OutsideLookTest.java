package dev.pgcraft.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.golden.GoldenFolder;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pgcodekeeper.core.api.DatabaseFactory;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/** Somebody else's eyes: neither pgCodeKeeper nor pg_dump can tell an upgraded database from one built freshly. */
final class OutsideLookTest {

    /** The version whose pg_dump is at hand. */
    private static final int DUMPED = 15;

    private static final int USUAL = 20;

    private static final Set<String> ROLES_BEFORE = new TreeSet<>();

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));

    @BeforeAll
    static void rememberRoles() throws SQLException {
        ROLES_BEFORE.addAll(roles());
    }

    @AfterAll
    static void dropRoles() throws SQLException {
        Set<String> made = roles();
        made.removeAll(ROLES_BEFORE);
        try (TestDatabase database = TestDatabase.create()) {
            for (String role : made) {
                database.run("DROP ROLE " + role);
            }
        }
    }

    /** As SQL writes them. */
    private static Set<String> roles() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            String names = database.ask("SELECT string_agg(quote_ident(rolname), chr(10)) FROM pg_roles");
            return new TreeSet<>(names.lines().toList());
        }
    }

    /** One after the other: they make roles, which all databases of the server share. */
    @TestFactory
    Stream<DynamicTest> seeds() {
        long first = Long.getLong("pgcraft.seed", 0);
        return LongStream.range(first, first + Integer.getInteger("pgcraft.seeds", USUAL))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> look(seed)));
    }

    /** Each takes a second: in the usual build the random ones stand for them. */
    @TestFactory
    @EnabledIfSystemProperty(named = "pgcraft.seeds", matches = ".+")
    Stream<DynamicTest> golden() throws IOException, SQLException {
        makeRoles();
        return GoldenFolder.all().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.name(), () -> look(folder.declared("before"), folder.declared("after"))));
    }

    /** Those that golden folders speak of without saying who makes them. */
    private static void makeRoles() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            database.run("CREATE ROLE app; CREATE ROLE auditor");
        }
    }

    private void look(long seed) throws Exception {
        Case given = Invention.of(seed, TestServers.majorVersion());
        Verdict verdict = new Law(scratch, Manner.ONLINE).judge(given, false);
        assumeTrue(!(verdict instanceof Verdict.Refused), verdict.toString());
        look(given.before().declared("before"), given.after().declared("after"));
    }

    private void look(Declared before, Declared after) throws Exception {
        try (Looked looked = Looked.of(scratch, before, after)) {
            CoreSettings settings = new CoreSettings();
            settings.setIgnoreColumnOrder(true);
            String difference =
                    PgCodeKeeperApi.diff(settings, load(settings, looked.fresh()), load(settings, looked.upgraded()));
            assertThat(Stream.of(difference.split("\n\n")).filter(OutsideLookTest::matters))
                    .isEmpty();
            if (TestServers.majorVersion() == DUMPED) {
                assertThat(Dump.of(looked.upgraded())).isEqualTo(Dump.of(looked.fresh()));
            }
        }
    }

    /**
     * PostgreSQL 18 names a NOT NULL after the column it was set on, and the name stays when the column gets another;
     * to pgcraft it is the column's property and has none. Whether a materialized view is filled is a matter of data. A
     * table that begins to inherit says itself what its columns are; one that is made so says nothing of them, which
     * reads as a type that was not there.
     */
    private static boolean matters(String statement) {
        boolean namesNotNull = statement.contains("RENAME CONSTRAINT") && statement.contains("_not_null");
        boolean saysWhatIsAbove = statement.contains(" original: null new: ");
        return !namesNotNull
                && !saysWhatIsAbove
                && !statement.isBlank()
                && !statement.startsWith("SET search_path")
                && !statement.startsWith("REFRESH MATERIALIZED VIEW");
    }

    private static AbstractDatabase load(CoreSettings settings, TestDatabase database) throws Exception {
        URI url = URI.create(database.url());
        String[] login = url.getUserInfo().split(":");
        return new DatabaseFactory(settings)
                .loadFromJdbc("jdbc:postgresql://%s:%d%s?user=%s&password=%s"
                        .formatted(url.getHost(), url.getPort(), url.getPath(), login[0], login[1]));
    }
}
