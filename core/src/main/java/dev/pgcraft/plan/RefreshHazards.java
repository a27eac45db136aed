package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Hazard.Kind;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Trigger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds triggers that refresh a materialized view: who writes keeps its lock until the end of the transaction, and all
 * others who write wait, for a time that grows with what the view reads.
 */
final class RefreshHazards {

    private static final Pattern REFRESH =
            Pattern.compile("(?i)\\bREFRESH\\s+MATERIALIZED\\s+VIEW\\s+(?:CONCURRENTLY\\s+)?([^\\s;]+)");

    private RefreshHazards() {}

    /** Those of a plan that leads to a database, in the order of its changes. */
    static List<Hazard> of(Plan plan, Database to) {
        return plan.changes().stream()
                .flatMap(change -> switch (change) {
                    case Change.Create(Trigger trigger) -> of(trigger, to);
                    case Change other -> Stream.<Hazard>of();
                })
                .toList();
    }

    private static Stream<Hazard> of(Trigger trigger, Database to) {
        return to.dependencies().needs(trigger.id()).stream()
                .filter(id -> id.kind() == ObjectId.Kind.FUNCTION)
                .flatMap(id -> to.find(id).stream())
                .flatMap(function -> REFRESH.matcher(
                                ((Function) function).definition().text())
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .map(view -> new Hazard(
                        Kind.LONG_LOCK,
                        trigger.id(),
                        "every write to %s refreshes %s from then on: other writers wait until it is committed"
                                .formatted(trigger.table(), view)));
    }
}
