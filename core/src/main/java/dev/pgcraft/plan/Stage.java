package dev.pgcraft.plan;

import java.util.List;

/**
 * Acts that become one file.
 *
 * @param transactional false for a single act that PostgreSQL refuses inside a transaction
 */
public record Stage(List<Act> acts, boolean transactional) {

    public Stage {
        acts = List.copyOf(acts);
        if (!transactional && acts.size() != 1) {
            throw new IllegalArgumentException("one act, not " + acts.size());
        }
    }

    /** Acts in one transaction. */
    static Stage of(List<Act> acts) {
        return new Stage(acts, true);
    }

    /** An act outside of any transaction. */
    static Stage alone(Act act) {
        return new Stage(List.of(act), false);
    }
}
