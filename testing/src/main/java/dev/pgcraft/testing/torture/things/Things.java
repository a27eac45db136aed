package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Closed;
import dev.pgcraft.testing.torture.Closed.Trespass;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.Scenario;
import dev.pgcraft.testing.torture.Torment;
import java.util.ArrayList;
import java.util.List;

/** Things that come, change and go: a resource with a history. */
public final class Things {

    private static final String MODEL = """
            resources:
              torture.things:
                factory: %s
                columns:
                  life: text not null
                  a: integer not null default 0
                  b: integer not null default 0
                  note: text
                  code: text unique
                  x: text not null
            """;

    private static final String SOME = """
            INSERT INTO torture.things (id, life, x) VALUES (1000001, 'probe', 'probe') ON CONFLICT DO NOTHING""";

    private static final List<String> TAKEN = List.of("23505");

    /** Nothing but a few things that come and go. */
    public static final List<Torment> COMING_AND_GOING =
            List.of(Torments::takeHot, Torments::bringHot, Torments::bringHot, Torments::bringHot);

    private Things() {}

    /** With a log of versions. */
    public static Scenario appendOnly() {
        List<Invariant> invariants = new ArrayList<>(List.of(VersionRanges.OF_ROWS, new OnceInHistory()));
        invariants.addAll(invariants("torture.things_attributes", "torture.things_root"));
        Torment foretell = session -> Torments.foretell(session, "torture.things_root", List.of("valid_from"));
        return new Scenario(
                "append_only", MODEL.formatted("append_only"), "SELECT", torments(foretell), TAKEN, false, invariants);
    }

    /** With a log of attribute values. */
    public static Scenario eav() {
        List<Invariant> invariants = new ArrayList<>(
                List.of(VersionRanges.OF_ATTRIBUTES, VersionRanges.OF_LIVES, new AttributesInHistory()));
        invariants.addAll(invariants("torture.things_attribute", "torture.things_entity"));
        Torment foretell = session -> Torments.foretell(session, "torture.things_entity", List.of("changed_at"));
        return new Scenario("eav", MODEL.formatted("eav"), "SELECT", torments(foretell), TAKEN, false, invariants);
    }

    private static List<Torment> torments(Torment foretell) {
        return List.of(
                Torments::count,
                Torments::count,
                Torments::countTwo,
                Torments::countTwo,
                Torments::countMany,
                Torments::countAgain,
                Torments::writeBlindly,
                Torments::swap,
                Torments::swap,
                Torments::bring,
                Torments::bring,
                Torments::bring,
                Torments::bringBack,
                Torments::bringBack,
                Torments::bringOrCount,
                Torments::changeNothing,
                Torments::take,
                Torments::takeMany,
                Torments::replace,
                Torments::passThrough,
                foretell);
    }

    private static List<Invariant> invariants(String log, String rows) {
        return List.of(
                new Present(),
                new AsOf(),
                new NoLostUpdate(),
                new OneWinner(),
                new UniqueAmongLiving(),
                new Closed(SOME, trespasses(log, rows)));
    }

    private static List<Trespass> trespasses(String log, String rows) {
        return List.of(
                new Trespass("INSERT INTO %s SELECT * FROM %s WHERE false".formatted(log, log), "42501"),
                new Trespass("UPDATE %s SET a = 1 WHERE false".formatted(log), "42501"),
                new Trespass("DELETE FROM %s WHERE false".formatted(log), "42501"),
                new Trespass("TRUNCATE " + log, "42501"),
                new Trespass("TRUNCATE " + rows, "0A000"),
                new Trespass("UPDATE torture.things SET id = id + 1000000", "0A000"),
                new Trespass(
                        "SET LOCAL pgcraft.as_of = 'yesterday'; UPDATE torture.things SET note = 'then'", "25006"));
    }
}
