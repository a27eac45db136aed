package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a reviewer is told about changes to how tables and views are kept and who sees what. */
final class HazardsTest {

    private static final QualifiedName NAME = QualifiedName.of("shop", "t");

    @Test
    void aTableThatBecomesLoggedOrUnloggedIsWrittenAnew() {
        Table logged = table(false, RowSecurity.OFF);
        Table unlogged = table(true, RowSecurity.OFF);
        String lock = "long-lock: table shop.t: ACCESS EXCLUSIVE on shop.t while the table is rewritten";
        assertThat(altered(logged, unlogged))
                .containsExactly(
                        "table-rewrite: table shop.t: every row is written anew, and a crash empties it from then on",
                        lock);
        assertThat(altered(unlogged, logged))
                .containsExactly("table-rewrite: table shop.t: every row is written anew", lock);
    }

    @Test
    void storageParametersAreHarmless() {
        Parameters parameters = new Parameters(new TreeMap<>(Map.of("fillfactor", "70")));
        Table other = new Table(NAME, false, parameters, RowSecurity.OFF, Optional.empty());
        assertThat(altered(table(false, RowSecurity.OFF), other)).isEmpty();
    }

    @Test
    void rowLevelSecurityChangesWhoSeesWhat() {
        Table open = table(false, RowSecurity.OFF);
        Table secured = table(false, new RowSecurity(true, false));
        assertThat(altered(open, secured))
                .containsExactly("permission-change: table shop.t: its policies say which rows are seen,"
                        + " and without one there are none");
        assertThat(altered(secured, open))
                .containsExactly("permission-change: table shop.t: all rows are seen, whatever its policies say");
    }

    @Test
    void aPolicyChangesWhoSeesWhat() {
        Policy some = policy("a > 1");
        String words = "permission-change: policy shop.t.p: other rows of shop.t are let through";
        assertThat(altered(some, policy("a > 2"))).containsExactly(words);
        assertThat(hazards(new Change.Create(some))).containsExactly(words);
        assertThat(hazards(new Change.Drop(some))).containsExactly(words);
        assertThat(hazards(new Change.Create(table(false, RowSecurity.OFF)), new Change.Create(some)))
                .isEmpty();
    }

    @Test
    void aViewThatReadsAsSomebodyElseChangesWhoSeesWhat() {
        View asOwner = view("security_barrier");
        View asAsker = view("security_invoker");
        assertThat(altered(asOwner, asAsker))
                .containsExactly("permission-change: view shop.t: it reads with the rights of whoever asks");
        assertThat(altered(asAsker, asOwner))
                .containsExactly("permission-change: view shop.t: it reads with the rights of its owner");
        assertThat(altered(asOwner, view("check_option"))).isEmpty();
    }

    @Test
    void aMaterializedViewThatIsMadeAgainIsComputedAgain() {
        MaterializedView filled = materialized(true);
        Index unique = new Index(QualifiedName.of("shop", "i"), NAME, true, Sql.raw("btree (a)"), Optional.empty());
        assertThat(hazards(new Change.Drop(filled), new Change.Create(filled), new Change.Create(unique)))
                .containsExactly(
                        "table-rewrite: materialized view shop.t: its rows are computed anew,"
                                + " and nobody reads it meanwhile",
                        "permission-change: materialized view shop.t: it is dropped and made again,"
                                + " without what was granted by hand",
                        "data-dependent: index shop.i: rows that are equal stop it");
        MaterializedView empty = materialized(false);
        assertThat(hazards(new Change.Drop(empty), new Change.Create(empty)))
                .contains("data-loss: materialized view shop.t: it is WITH NO DATA: nobody can read it until a REFRESH")
                .noneMatch(words -> words.startsWith("table-rewrite"));
        assertThat(hazards(new Change.Create(filled))).isEmpty();
    }

    @Test
    void whoWaitsForWhatDependsOnThePolicy() {
        Column open = column("a", true);
        Column full = column("a", false);
        Constraint check = constraint(Constraint.Type.CHECK, "CHECK ((a > 0))");
        Constraint key = constraint(Constraint.Type.FOREIGN_KEY, "FOREIGN KEY (a) REFERENCES shop.u(a)");
        Index index = new Index(QualifiedName.of("shop", "i"), NAME, false, Sql.raw("btree (a)"), Optional.empty());
        List<Change> changes = List.of(
                new Change.Alter(open, full),
                new Change.Create(check),
                new Change.Create(key),
                new Change.Create(index));
        Database from = Database.of(List.of(table(false, RowSecurity.OFF), open), Dependencies.NONE);
        Database to = Database.of(List.of(table(false, RowSecurity.OFF), full, check, key, index), Dependencies.NONE);

        assertThat(waits(Manner.SIMPLE, changes, from, to))
                .containsExactly(
                        "long-lock: column shop.t.a: ACCESS EXCLUSIVE on shop.t while its rows are looked at",
                        "long-lock: constraint shop.t.check: ACCESS EXCLUSIVE on shop.t while its rows are looked at",
                        "long-lock: constraint shop.t.foreign_key: SHARE ROW EXCLUSIVE on shop.t"
                                + " and the table that it points to, while its rows are looked at",
                        "index-build: index shop.i: writes to shop.t wait until it is built",
                        "long-lock: index shop.i: SHARE on shop.t while it is built");
        assertThat(waits(Manner.ONLINE, changes, from, to))
                .containsExactly("index-build: index shop.i: it is built while others write to shop.t,"
                        + " which costs the server work");
    }

    @Test
    void aColumnThatIsComputedForEveryRowRewritesItsTable() {
        assertThat(hazards(new Change.Create(column("a", true).withValue(new Default(Sql.raw("gen_random_uuid()"))))))
                .containsExactly(
                        "table-rewrite: column shop.t.a: its values are computed for every row",
                        "long-lock: column shop.t.a: ACCESS EXCLUSIVE on shop.t while the table is rewritten");
        for (String steady :
                List.of("now()", "'x'::character varying(3)", "CURRENT_TIMESTAMP(3)", "(0)::numeric(4,2)")) {
            assertThat(hazards(new Change.Create(column("a", true).withValue(new Default(Sql.raw(steady))))))
                    .isEmpty();
        }
    }

    @Test
    void whatWasChangedBeforeARewriteIsKeptUntilItsEnd() {
        QualifiedName other = QualifiedName.of("shop", "u");
        Column there = new Column(
                other, Identifier.of("b"), 1, new PgType("text"), Optional.empty(), true, new None(), Optional.empty());
        Change rewrite = new Change.Create(column("a", true).withValue(new Default(Sql.raw("gen_random_uuid()"))));

        assertThat(hazards(new Change.Create(there), rewrite))
                .contains("long-lock: column shop.t.a: ACCESS EXCLUSIVE on shop.u until shop.t is rewritten");
        assertThat(hazards(rewrite, new Change.Create(there))).noneMatch(words -> words.contains("shop.u"));
    }

    private static List<String> waits(Manner manner, List<Change> changes, Database from, Database to) {
        Schedule schedule = Schedule.of(manner, new Plan(List.of(new Step(changes))), from, to);
        return Hazards.of(schedule).stream()
                .map(Hazard::toString)
                .filter(words -> !words.startsWith("data-dependent"))
                .toList();
    }

    private static Column column(String name, boolean nullable) {
        return new Column(
                NAME,
                Identifier.of(name),
                1,
                new PgType("integer"),
                Optional.empty(),
                nullable,
                new None(),
                Optional.empty());
    }

    private static Constraint constraint(Constraint.Type type, String definition) {
        Identifier name = Identifier.of(type.name().toLowerCase(Locale.ROOT));
        return new Constraint(NAME, name, type, Sql.raw(definition), Optional.empty());
    }

    private static Table table(boolean unlogged, RowSecurity security) {
        return new Table(NAME, unlogged, Parameters.NONE, security, Optional.empty());
    }

    private static Policy policy(String using) {
        TreeSet<Identifier> all = new TreeSet<>(List.of(Grant.PUBLIC));
        return new Policy(
                NAME,
                Identifier.of("p"),
                true,
                Policy.Command.ALL,
                all,
                Optional.of(Sql.raw(using)),
                Optional.empty(),
                Optional.empty());
    }

    private static View view(String option) {
        Parameters options = new Parameters(new TreeMap<>(Map.of(option, "true")));
        return new View(NAME, List.of(), options, Sql.raw("SELECT 1"), Optional.empty());
    }

    private static MaterializedView materialized(boolean populated) {
        return new MaterializedView(NAME, Parameters.NONE, Sql.raw("SELECT 1"), populated, Optional.empty());
    }

    private static List<String> altered(SchemaObject from, SchemaObject to) {
        return hazards(new Change.Alter(from, to));
    }

    private static List<String> hazards(Change... changes) {
        Plan plan = new Plan(List.of(new Step(List.of(changes))));
        return Hazards.of(Schedule.simple(plan)).stream().map(Hazard::toString).toList();
    }
}
