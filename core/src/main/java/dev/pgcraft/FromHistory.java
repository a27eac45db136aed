package dev.pgcraft;

import dev.pgcraft.change.Wording;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.List;

/** Tries on what the revision files make what was planned for a live database: everybody else begins there. */
record FromHistory(Databases databases, Revisions revisions) {

    /**
     * Goes the way up.
     *
     * @throws ProblemException E602 if it is a way for that live database only
     */
    void prove(Planned planned) {
        try (Start history = databases.replay(revisions)) {
            planned.up().parts().forEach(part -> history.scratch().run(part.statements()));
            List<String> left =
                    Wording.of(new Differ().diff(history.scratch().read().database(), planned.to()));
            if (!left.isEmpty()) {
                throw problem("there it leaves this to do: " + String.join("; ", left))
                        .asException();
            }
        } catch (ProblemException refused) {
            throw refused.problems().getFirst().code() == Code.REPLAY_FAILED
                    ? problem("there it is refused: "
                                    + refused.problems().getFirst().message())
                            .asException()
                    : refused;
        }
    }

    private static Problem problem(String why) {
        return Problem.of(
                Code.PROOF_UP,
                Location.of("revision"),
                "it would be one for this database alone, which somebody has changed by hand. On a database that the"
                        + " revision files make, " + why,
                "nothing was written; undo what `pgcraft check` names and leave --from-database out, or write it all"
                        + " the same with --no-proof");
    }
}
