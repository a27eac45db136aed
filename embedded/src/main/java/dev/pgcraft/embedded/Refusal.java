package dev.pgcraft.embedded;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.problem.Reason;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/** Why there is no embedded server. */
final class Refusal {

    private static final Location WHERE = Location.of("embedded PostgreSQL");

    private Refusal() {}

    static ProblemException because(String message, String hint) {
        return Problem.of(Code.NO_SCRATCH, WHERE, message, hint).asException();
    }

    static ProblemException because(Path folder, IOException cause) {
        ProblemException refusal = because(
                "%s cannot be used: %s".formatted(place(folder, cause), Reason.of(cause)),
                "look at its permissions and at the free space, or choose another folder");
        refusal.initCause(cause);
        return refusal;
    }

    /** What the operating system refused is a better hint than what it was needed for. */
    private static String place(Path folder, IOException cause) {
        Optional<String> refused = cause instanceof FileSystemException known
                ? Optional.ofNullable(known.getFile()).filter(file -> !file.equals(folder.toString()))
                : Optional.empty();
        return refused.map("\"%s\""::formatted).orElse("folder \"%s\"".formatted(folder));
    }
}
