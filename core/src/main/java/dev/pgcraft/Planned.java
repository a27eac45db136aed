package dev.pgcraft;

import dev.pgcraft.change.Hazard;
import dev.pgcraft.plan.Hazards;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Schedule;
import dev.pgcraft.schema.Database;
import dev.pgcraft.script.Script;
import java.util.List;

/**
 * A way from one database to another, there and back.
 *
 * @param from where {@code up} begins and {@code down} ends
 * @param to where {@code up} ends
 * @param there how the way up is gone
 * @param back how the way down is gone
 */
public record Planned(Database from, Database to, Schedule there, Schedule back, Script up, Script down) {

    /** The changes of the way up. */
    public Plan plan() {
        return there.plan();
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return plan().isEmpty();
    }

    /** What may go wrong on the way up. */
    public List<Hazard> hazards() {
        return Hazards.of(there, from, to);
    }

    /** What may go wrong on the way down. */
    public List<Hazard> hazardsBack() {
        return Hazards.of(back, to, from);
    }
}
