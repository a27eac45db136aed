package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks before data is destroyed.
 *
 * @param given whether it was said beforehand, with {@code --yes}
 * @param questions shows what is asked, as it stands
 * @param answers what somebody at the terminal types; empty if nobody is there
 */
record Consent(boolean given, Consumer<String> questions, Optional<Supplier<Optional<String>>> answers) {

    /**
     * Goes on if nothing is lost, or if that is all right.
     *
     * @throws dev.pgcraft.problem.ProblemException if it is not
     */
    void require(List<String> losses) {
        if (losses.isEmpty() || given) {
            return;
        }
        if (answers.isEmpty()) {
            throw refusal(
                    "%s; nothing was done".formatted(String.join("; ", losses)),
                    "say --yes if that is meant, after a backup");
        }
        losses.forEach(loss -> questions.accept("this loses data: " + loss + "\n"));
        questions.accept("go on? [y/N] ");
        Optional<String> answer = answers.get().get();
        if (!List.of("y", "yes").contains(answer.orElse("").strip().toLowerCase(Locale.ROOT))) {
            throw refusal("nothing was done", "answer y to go on, or say --yes beforehand");
        }
    }

    private static RuntimeException refusal(String message, String hint) {
        return Problem.of(Code.NO_CONSENT, Location.COMMAND_LINE, message, hint).asException();
    }
}
