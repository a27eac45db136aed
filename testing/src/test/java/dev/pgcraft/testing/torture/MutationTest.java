package dev.pgcraft.testing.torture;

import static dev.pgcraft.testing.torture.Mutation.add;
import static dev.pgcraft.testing.torture.Mutation.drop;
import static dev.pgcraft.testing.torture.Mutation.replace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.testing.torture.things.Things;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every guard is broken once, and the torture must find it; {@code target/torture/mutations.txt} says which invariant
 * did.
 *
 * <p>Not among them, because nothing else changes when they are gone: the checks and keys of the logs, which refuse
 * what the triggers never write; that as-of leaves out the row that says who deleted, which holds at no moment; that a
 * change of nothing does not move an entity whose attributes are compared one by one anyway; and the indexes.
 */
final class MutationTest {

    private static final String WHOLE_ROWS = """
            CREATE FUNCTION torture.whole() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE torture.%s SET a = NEW.a, b = NEW.b, note = NEW.note, x = NEW.x WHERE id = OLD.id;
                RETURN NEW;
            END $$""";
    private static final String INSTEAD =
            "CREATE TRIGGER whole INSTEAD OF UPDATE ON torture.things FOR EACH ROW EXECUTE FUNCTION torture.whole()";

    @TestFactory
    Stream<DynamicTest> whatIsBrokenInAppendOnlyIsFound() {
        Scenario scenario = Things.appendOnly();
        Blueprint blueprint = Mutants.blueprint(scenario);
        Stream<Mutation> own = Stream.of(
                replace(
                        "UPDATE takes the clock as it is",
                        "greatest(clock_timestamp(), OLD.valid_from + interval '1 microsecond')",
                        "clock_timestamp()"),
                replace(
                        "DELETE takes the clock as it is",
                        "greatest(moment, o.valid_from + interval '1 microsecond')",
                        "moment"),
                replace(
                        "each UPDATE of a transaction begins a version",
                        "IF OLD.transaction <> pg_current_xact_id()",
                        "IF true"),
                replace("each UPDATE of a transaction is logged", "WHERE n.transaction <> o.transaction", "WHERE true"),
                replace(
                        "what came in this transaction is logged when it goes",
                        "WHERE o.operation <> 'insert' OR",
                        "WHERE true OR"),
                replace("what changes nothing is a version", "IF NEW *<> OLD THEN", "IF true THEN"),
                replace("as-of is late", "h.valid_from <= $1", "h.valid_from <= $1 - interval '1 second'"),
                add("the view writes whole rows", WHOLE_ROWS.formatted("things_root"), INSTEAD));
        return Stream.concat(
                Stream.of(comingAndGoing(scenario, blueprint)),
                Stream.concat(own, ofBoth("attributes")).map(each -> Mutants.found(scenario, blueprint, each)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsBrokenInEavIsFound() {
        Scenario scenario = Things.eav();
        Blueprint blueprint = Mutants.blueprint(scenario);
        Stream<Mutation> own = Stream.of(
                replace(
                        "UPDATE takes the clock as it is",
                        "greatest(clock_timestamp(), OLD.changed_at + interval '1 microsecond')",
                        "clock_timestamp()"),
                replace(
                        "DELETE takes the clock as it is",
                        "greatest(moment, o.changed_at + interval '1 microsecond')",
                        "moment"),
                replace(
                        "each UPDATE of a transaction is logged",
                        "AND (o.changed_in <> pg_current_xact_id() OR",
                        "AND (true OR"),
                replace(
                        "what came in this transaction is logged",
                        "(o.transaction <> pg_current_xact_id() OR",
                        "(true OR"),
                replace("an attribute is not compared", "('b', o.b IS DISTINCT FROM n.b)", "('b', false)"),
                replace("as-of is late", "v.valid_from <= $1", "v.valid_from <= $1 - interval '1 second'"),
                add("the view writes whole rows", WHOLE_ROWS.formatted("things_entity"), INSTEAD));
        return Stream.concat(
                Stream.of(comingAndGoing(scenario, blueprint)),
                Stream.concat(own, ofBoth("attribute")).map(each -> Mutants.found(scenario, blueprint, each)));
    }

    /** So much has to come together for it that nothing else is done meanwhile. */
    private static DynamicTest comingAndGoing(Scenario scenario, Blueprint blueprint) {
        Mutation mutation = replace(
                "what comes back does not see who went meanwhile",
                "current_setting('transaction_isolation') <> 'read committed'",
                "false");
        return Mutants.found(scenario.doing(Things.COMING_AND_GOING), blueprint, mutation);
    }

    private static Stream<Mutation> ofBoth(String log) {
        return Stream.of(
                replace(
                        "what comes back does not look when it went",
                        "valid_from = e.ended + interval '1 microsecond'",
                        "valid_from = r.valid_from"),
                replace(
                        "what is taken may be taken again",
                        "CONSTRAINT uq__things__code UNIQUE (code)",
                        "CHECK (true)"),
                drop("no trigger on INSERT", "CREATE TRIGGER torture_things_insert"),
                drop("no trigger on each UPDATE", "CREATE TRIGGER torture_things_touch"),
                drop("no trigger on UPDATE", "CREATE TRIGGER torture_things_update"),
                drop("no trigger on DELETE", "CREATE TRIGGER torture_things_delete"),
                drop("no guard of the log", "CREATE TRIGGER _protect_torture_things_%s_write".formatted(log)),
                drop("no guard of the key", "CREATE TRIGGER _protect_torture_things_key"),
                drop("no guard of the past", "CREATE TRIGGER _protect_torture_things_past"),
                drop("no guard against TRUNCATE", "CREATE TRIGGER _protect_torture_things_truncate"));
    }

    @Test
    void whatChangesNothingIsNoMutation() {
        Blueprint blueprint = new Blueprint(List.of("CREATE SCHEMA shop"));

        assertThatThrownBy(() -> replace("nothing", "CREATE TABLE", "").of(blueprint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing: there is nothing to break");
    }
}
