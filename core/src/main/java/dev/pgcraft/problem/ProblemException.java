package dev.pgcraft.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the work because of what the user gave; carries everything that is known to be wrong with it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * All problems at once.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** At least one, in the order in which the user would read them. */
    public List<Problem> problems() {
        return problems;
    }

    /** Throws if there is anything to throw. */
    public static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
