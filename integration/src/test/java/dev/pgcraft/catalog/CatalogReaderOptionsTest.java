package dev.pgcraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.schema.ColumnSettings;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.ReplicaIdentity.Rows;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.Trigger.Firing;
import dev.pgcraft.schema.Tuning;
import dev.pgcraft.schema.Tuning.Storage;
import dev.pgcraft.schema.View;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Materialized views, and what can be said about tables and views beyond their definition, read back. */
final class CatalogReaderOptionsTest {

    private TestDatabase database;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = TestDatabase.create();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        database.close();
    }

    @Test
    void readsMaterializedViews() throws SQLException {
        database.run("""
                CREATE TABLE t (a integer, b text);
                CREATE MATERIALIZED VIEW m (x) WITH (fillfactor = 70, toast.autovacuum_enabled = false)
                    AS SELECT b FROM t;
                CREATE UNIQUE INDEX i ON m (x);
                CREATE VIEW v AS SELECT x FROM m;
                CREATE MATERIALIZED VIEW empty AS SELECT 1 AS one WITH NO DATA;
                COMMENT ON MATERIALIZED VIEW m IS 'kept';
                """);
        MaterializedView m = find(MaterializedView.class, Kind.MATERIALIZED_VIEW, "m");
        assertThat(m.query().text()).endsWith("b AS x\n   FROM public.t");
        assertThat(m.parameters().values()).hasToString("{fillfactor=70, toast.autovacuum_enabled=false}");
        assertThat(m.comment()).contains("kept");
        assertThat(m.populated()).isTrue();
        assertThat(find(MaterializedView.class, Kind.MATERIALIZED_VIEW, "empty").populated())
                .isFalse();
        assertThat(needs("materialized view public.m")).containsExactly("column public.t.b");
        assertThat(needs("index public.i")).containsExactly("materialized view public.m");
        assertThat(needs("view public.v")).containsExactly("materialized view public.m");
    }

    @Test
    void readsOptionsOfViews() throws SQLException {
        database.run("""
                CREATE TABLE t (a integer, b text);
                CREATE FUNCTION f() RETURNS text LANGUAGE sql RETURN 'x';
                CREATE VIEW v WITH (security_invoker, check_option = local) AS SELECT a, b FROM t;
                ALTER VIEW v ALTER COLUMN b SET DEFAULT f();
                COMMENT ON COLUMN v.a IS 'first';
                CREATE VIEW w AS SELECT a, b FROM v;
                """);
        View view = find(View.class, Kind.VIEW, "v");
        assertThat(view.options().values()).hasToString("{check_option=local, security_invoker=true}");
        assertThat(view.readsAsAsker()).isTrue();
        assertThat(find(View.class, Kind.VIEW, "w").options().isEmpty()).isTrue();
        ColumnSettings b = find(ColumnSettings.class, Kind.COLUMN_SETTINGS, "v", "b");
        assertThat(b.preset()).map(Sql::text).contains("public.f()");
        assertThat(b.comment()).isEmpty();
        assertThat(find(ColumnSettings.class, Kind.COLUMN_SETTINGS, "v", "a").comment())
                .contains("first");
        assertThat(needs("column settings public.v.b")).containsExactly("function public.f()", "view public.v");
        assertThat(needs("view public.v")).containsExactly("column public.t.a", "column public.t.b");
        assertThat(needs("view public.w")).containsExactly("view public.v");
    }

    @Test
    void readsHowTablesAreKept() throws SQLException {
        database.run("""
                CREATE UNLOGGED TABLE quick (a integer) WITH (fillfactor = 50);
                CREATE TABLE safe (a integer, b text);
                ALTER TABLE safe SET (toast.autovacuum_enabled = false);
                ALTER TABLE safe FORCE ROW LEVEL SECURITY;
                """);
        Table quick = find(Table.class, Kind.TABLE, "quick");
        assertThat(quick.unlogged()).isTrue();
        assertThat(quick.parameters().values()).hasToString("{fillfactor=50}");
        assertThat(quick.rowSecurity()).isEqualTo(RowSecurity.OFF);
        Table safe = find(Table.class, Kind.TABLE, "safe");
        assertThat(safe.unlogged()).isFalse();
        assertThat(safe.parameters().values()).hasToString("{toast.autovacuum_enabled=false}");
        assertThat(safe.rowSecurity()).isEqualTo(new RowSecurity(false, true));
    }

    @Test
    void readsReplicaIdentities() throws SQLException {
        database.run("""
                CREATE TABLE usual (a integer PRIMARY KEY);
                CREATE TABLE whole (a integer);
                ALTER TABLE whole REPLICA IDENTITY FULL;
                CREATE TABLE none (a integer);
                ALTER TABLE none REPLICA IDENTITY NOTHING;
                CREATE TABLE by_index (a integer NOT NULL, "B" integer NOT NULL);
                CREATE UNIQUE INDEX i ON by_index ("B", a);
                ALTER TABLE by_index REPLICA IDENTITY USING INDEX i;
                CREATE TABLE by_key (a integer CONSTRAINT k UNIQUE, b integer NOT NULL, CONSTRAINT u UNIQUE (b));
                ALTER TABLE by_key REPLICA IDENTITY USING INDEX u;
                """);
        assertThat(read().find(new ObjectId(Kind.REPLICA_IDENTITY, inPublic("usual"))))
                .isEmpty();
        assertThat(identity("whole").rows()).isEqualTo(new Rows.Full());
        assertThat(identity("none").rows()).isEqualTo(new Rows.Nothing());
        assertThat(identity("by_index").rows()).isEqualTo(new Rows.Using(Identifier.of("i")));
        assertThat(identity("by_index").columns()).hasToString("[B, a]");
        assertThat(needs("replica identity public.by_index"))
                .containsExactly(
                        "table public.by_index",
                        "column public.by_index.B",
                        "column public.by_index.a",
                        "index public.i");
        assertThat(needs("replica identity public.by_key")).contains("constraint public.by_key.u");
    }

    private ReplicaIdentity identity(String table) throws SQLException {
        return find(ReplicaIdentity.class, Kind.REPLICA_IDENTITY, table);
    }

    @Test
    void readsSettingsOfColumns() throws SQLException {
        database.run("""
                CREATE TABLE t (a integer, b text, c text, d text COMPRESSION pglz);
                ALTER TABLE t ALTER a SET STATISTICS 0, ALTER b SET STORAGE MAIN, ALTER b SET (n_distinct = -1);
                ALTER TABLE t ALTER c SET STORAGE EXTENDED, ALTER c SET STATISTICS -1;
                COMMENT ON COLUMN t.c IS 'of the column';
                CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
                ALTER TABLE m ALTER a SET STATISTICS 7;
                """);
        assertThat(read().objects().keySet())
                .filteredOn(id -> id.kind() == Kind.COLUMN_SETTINGS)
                .extracting(ObjectId::toString)
                .containsExactly(
                        "column settings public.m.a",
                        "column settings public.t.a",
                        "column settings public.t.b",
                        "column settings public.t.d");
        assertThat(tuning("t", "a").statistics()).contains(0);
        assertThat(tuning("t", "b").storage()).contains(new Storage("MAIN", "EXTENDED"));
        assertThat(tuning("t", "b").parameters().values()).hasToString("{n_distinct=-1}");
        assertThat(tuning("t", "d").compression()).contains("pglz");
        assertThat(tuning("m", "a").statistics()).contains(7);
        assertThat(needs("column settings public.t.b")).containsExactly("table public.t", "column public.t.b");
        assertThat(needs("column settings public.m.a")).containsExactly("materialized view public.m");
    }

    private Tuning tuning(String table, String column) throws SQLException {
        return find(ColumnSettings.class, Kind.COLUMN_SETTINGS, table, column).tuning();
    }

    @Test
    void readsPolicies() throws SQLException {
        database.run("""
                CREATE TABLE t (a integer, b text);
                CREATE TABLE other (most integer);
                CREATE FUNCTION f(text) RETURNS boolean LANGUAGE sql RETURN true;
                CREATE POLICY p ON t USING (f(b) AND a < (SELECT max(most) FROM other));
                CREATE POLICY q ON t AS RESTRICTIVE FOR INSERT WITH CHECK (a > 0);
                COMMENT ON POLICY q ON t IS 'no debts';
                """);
        Policy p = find(Policy.class, Kind.POLICY, "t", "p");
        assertThat(p.permissive()).isTrue();
        assertThat(p.command()).isEqualTo(Policy.Command.ALL);
        assertThat(p.roles()).containsExactly(Grant.PUBLIC);
        assertThat(p.check()).isEmpty();
        assertThat(needs("policy public.t.p"))
                .containsExactly(
                        "table public.t",
                        "column public.other.most",
                        "column public.t.a",
                        "column public.t.b",
                        "function public.f(text)");
        Policy q = find(Policy.class, Kind.POLICY, "t", "q");
        assertThat(q.permissive()).isFalse();
        assertThat(q.command()).isEqualTo(Policy.Command.INSERT);
        assertThat(q.using()).isEmpty();
        assertThat(q.check()).map(Sql::text).contains("(a > 0)");
        assertThat(q.comment()).contains("no debts");
    }

    @Test
    void readsWhenTriggersFire() throws SQLException {
        database.run("""
                CREATE TABLE t (a integer);
                CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
                CREATE TRIGGER usual BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE TRIGGER never BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE TRIGGER replica BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                CREATE CONSTRAINT TRIGGER always AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
                ALTER TABLE t DISABLE TRIGGER never, ENABLE REPLICA TRIGGER replica, ENABLE ALWAYS TRIGGER always;
                """);
        assertThat(trigger("usual").firing()).isEqualTo(Firing.ORIGIN);
        assertThat(trigger("never").firing()).isEqualTo(Firing.NEVER);
        assertThat(trigger("replica").firing()).isEqualTo(Firing.REPLICA);
        assertThat(trigger("always").firing()).isEqualTo(Firing.ALWAYS);
        assertThat(trigger("always").isConstraint()).isTrue();
        assertThat(trigger("usual").isConstraint()).isFalse();
    }

    private Trigger trigger(String name) throws SQLException {
        return find(Trigger.class, Kind.TRIGGER, "t", name);
    }

    @Test
    void readsExtendedStatistics() throws SQLException {
        database.run("""
                CREATE SCHEMA s;
                CREATE TABLE t (a integer, b text);
                CREATE STATISTICS s.twins (ndistinct) ON a, b FROM t;
                ALTER STATISTICS s.twins SET STATISTICS 9;
                COMMENT ON STATISTICS s.twins IS 'together';
                CREATE STATISTICS low ON (lower(b)) FROM t;
                """);
        Statistics twins = (Statistics) read().find(new ObjectId(Kind.STATISTICS, List.of("s", "twins")))
                .orElseThrow();
        assertThat(twins.definition()).hasToString("CREATE STATISTICS s.twins (ndistinct) ON a, b FROM public.t");
        assertThat(twins.table()).hasToString("public.t");
        assertThat(twins.target()).contains(9);
        assertThat(twins.comment()).contains("together");
        assertThat(needs("statistics s.twins"))
                .containsExactly("schema s", "table public.t", "column public.t.a", "column public.t.b");
        Statistics low = find(Statistics.class, Kind.STATISTICS, "low");
        assertThat(low.target()).isEmpty();
        assertThat(needs("statistics public.low")).containsExactly("table public.t", "column public.t.b");
    }

    private Database read() throws SQLException {
        Catalog catalog = new CatalogReader(Scope.STANDARD).read(database.connection());
        assertThat(catalog.unsupported()).isEmpty();
        return catalog.database();
    }

    private <T extends SchemaObject> T find(Class<T> type, Kind kind, String... path) throws SQLException {
        return type.cast(read().find(new ObjectId(kind, inPublic(path))).orElseThrow());
    }

    private static List<String> inPublic(String... path) {
        List<String> full = new ArrayList<>(List.of("public"));
        full.addAll(List.of(path));
        return full;
    }

    private List<String> needs(String object) throws SQLException {
        Database found = read();
        ObjectId id = found.objects().keySet().stream()
                .filter(each -> each.toString().equals(object))
                .findFirst()
                .orElseThrow();
        return found.dependencies().needs(id).stream().map(ObjectId::toString).toList();
    }
}
