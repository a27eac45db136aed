package dev.pgcraft.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a new revision is about: an option, or simply the next word. */
final class Message {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MSG",
            description = "What the revision is about, in a few words.")
    private Optional<String> option = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "MSG", description = "The same without -m.")
    private Optional<String> word = Optional.empty();

    /**
     * The message.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is none, or two
     */
    String text() {
        if (option.isPresent() && word.isPresent()) {
            throw Usage.mistake("there are two messages", "put quotes around a message of several words");
        }
        return option.or(() -> word)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Usage.mistake("a message is missing", "say what the revision is about: -m \"...\""));
    }
}
