package dev.pgcraft.scratch;

import dev.pgcraft.diff.Differ;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.sql.QualifiedName;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Goes a way for real, with rows in the tables, and looks where it led. */
public final class Proof {

    private final Differ differ;

    /** A proof that compares as {@code differ} does. */
    public Proof(Differ differ) {
        this.differ = differ;
    }

    /**
     * Goes the way there and back. Rows that it does not let through, as it would not let all of a user's, are left out
     * in another try.
     *
     * @param base a database where the way begins; afterwards it is good for nothing
     * @param again more of them, if need be
     * @throws ProblemException E602 or E603 if the way does not lead where it should, E605 if rows do not survive it
     */
    public Proven prove(ScratchDatabase base, Supplier<ScratchDatabase> again, Way way) {
        NavigableSet<QualifiedName> spared = new TreeSet<>();
        Trial trial = new Trial(base, differ, way, spared);
        trial.go();
        while (trial.isStoppedByRows()) {
            spared.addAll(trial.inTheWay());
            try (ScratchDatabase next = again.get()) {
                trial = new Trial(next, differ, way, spared);
                trial.go();
            }
        }
        ProblemException.throwIfAny(trial.problems());
        return trial.proven();
    }
}
