package dev.pgcraft.problem;

import java.util.List;
import java.util.Optional;

/**
 * Something the user can put right: where it is, what is wrong, and what to do.
 *
 * @param message lower case, the object quoted, without the place
 * @param hint the way out, if one is known
 */
public record Problem(Code code, Location where, String message, Optional<String> hint) {

    /** A problem that explains itself. */
    public static Problem of(Code code, Location where, String message) {
        return new Problem(code, where, message, Optional.empty());
    }

    /** A problem with a way out. */
    public static Problem of(Code code, Location where, String message, String hint) {
        return new Problem(code, where, message, Optional.of(hint));
    }

    /** A problem with a way out, if one is known. */
    public static Problem of(Code code, Location where, String message, Optional<String> hint) {
        return new Problem(code, where, message, hint);
    }

    /** This problem alone, to be thrown. */
    public ProblemException asException() {
        return new ProblemException(List.of(this));
    }

    @Override
    public String toString() {
        String first = "%s: %s %s".formatted(where, code.id(), message);
        return hint.map(text -> first + "\n  hint: " + text).orElse(first);
    }
}
