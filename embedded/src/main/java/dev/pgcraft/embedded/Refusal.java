package dev.pgcraft.embedded;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;

/** Why there is no embedded server. */
final class Refusal {

    private static final Location WHERE = Location.of("embedded PostgreSQL");

    private Refusal() {}

    static ProblemException because(String message, String hint) {
        return Problem.of(Code.NO_SCRATCH, WHERE, message, hint).asException();
    }

    static ProblemException because(Path folder, IOException cause) {
        ProblemException refusal = because(
                "folder \"%s\" cannot be used: %s".formatted(folder, cause.getMessage()),
                "look at its permissions and at the free space, or choose another folder");
        refusal.initCause(cause);
        return refusal;
    }
}
