package dev.pgcraft;

import dev.pgcraft.change.Hazard;
import dev.pgcraft.change.Wording;
import java.util.List;

/**
 * How two databases differ.
 *
 * @param planned the way from one to the other
 * @param notes what was not compared, a line each
 */
public record Compared(Planned planned, List<String> notes) {

    public Compared {
        notes = List.copyOf(notes);
    }

    /** Whether nobody could tell them apart. */
    public boolean isSame() {
        return planned.isEmpty();
    }

    /** What would have to be done to the first to make it the second, in words, a line each. */
    public List<String> changes() {
        return Wording.of(planned.plan().changes());
    }

    /** What may go wrong on the way, a line each. */
    public List<String> hazards() {
        return planned.hazards().stream().map(Hazard::toString).toList();
    }

    /** The way as SQL for psql; each transaction says where it begins and ends. */
    public String sql() {
        return planned.up().forPsql();
    }
}
