package dev.pgcraft.compile;

import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.function.Supplier;

/** What goes wrong in the code of an extension: no defect of ours, and said as what it is. */
public final class ExtensionDefect {

    private ExtensionDefect() {}

    /**
     * What an extension answers.
     *
     * @param what is asked, for messages: {@code command "queues"}
     * @throws ProblemException E225 if it throws anything but problems
     */
    public static <T> T guard(Extension extension, String what, Supplier<T> question) {
        return guard(Location.of("extension " + extension.name()), what, question);
    }

    static <T> T guard(Location where, String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (ProblemException problem) {
            throw problem;
        } catch (RuntimeException | LinkageError defect) {
            ProblemException problem = Problem.of(
                            Code.BROKEN_EXTENSION,
                            where,
                            "%s stops with %s".formatted(what, defect),
                            "that is the extension's mistake; -v shows the causes")
                    .asException();
            problem.initCause(defect);
            throw problem;
        }
    }
}
