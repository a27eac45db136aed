package dev.pgcraft.scratch;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Wording;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.script.Script;
import java.util.List;

/** Runs a script for real, and looks where it led. */
public final class Proof {

    private static final int MOST_DIFFERENCES = 10;

    private final Differ differ;

    /** A proof that compares as {@code differ} does. */
    public Proof(Differ differ) {
        this.differ = differ;
    }

    /**
     * The way up.
     *
     * @throws ProblemException E602 if it does not lead to {@code target}
     */
    public void there(ScratchDatabase database, Script up, Database target) {
        run(Code.PROOF_UP, "the upgrade", database, up, target);
    }

    /**
     * The way down.
     *
     * @throws ProblemException E603 if it does not lead to {@code target}
     */
    public void back(ScratchDatabase database, Script down, Database target) {
        run(Code.PROOF_DOWN, "the downgrade", database, down, target);
    }

    private void run(Code code, String way, ScratchDatabase database, Script script, Database target) {
        try {
            script.parts().forEach(part -> database.run(part.statements()));
        } catch (ProblemException refused) {
            throw failed(
                    code,
                    way + " does not run: " + refused.problems().getFirst().message());
        }
        List<Change> differences = differ.diff(database.read().database(), target);
        if (!differences.isEmpty()) {
            String words = String.join(
                    "; ",
                    Wording.of(differences).stream().limit(MOST_DIFFERENCES).toList());
            throw failed(code, way + " does not lead where it should: " + words);
        }
    }

    private static ProblemException failed(Code code, String message) {
        return Problem.of(
                        code,
                        Location.of("proof"),
                        message,
                        "nothing was written; make the change in two revisions, or write it by hand with --empty")
                .asException();
    }
}
