package dev.pgcraft.testing.torture;

import java.util.List;

/**
 * A model, what is done to it, and what must hold.
 *
 * @param name what it is about
 * @param model in YAML
 * @param rows SQL that is run before anybody else is there
 * @param torments each transaction is one of them; what stands there twice comes twice as often
 * @param refusals codes of errors that the torments reckon with
 * @param orderly whether everybody takes rows in the same order, so that nobody may be told of a deadlock
 * @param invariants what must hold afterwards
 */
public record Scenario(
        String name,
        String model,
        String rows,
        List<Torment> torments,
        List<String> refusals,
        boolean orderly,
        List<Invariant> invariants) {

    public Scenario {
        torments = List.copyOf(torments);
        refusals = List.copyOf(refusals);
        invariants = List.copyOf(invariants);
    }

    /** The same with other torments. */
    public Scenario doing(List<Torment> others) {
        return new Scenario(name, model, rows, others, refusals, orderly, invariants);
    }
}
