package dev.pgcraft.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pgcraft completion}. */
@Command(
        name = "completion",
        description = "Prints a script that makes a shell complete commands and options.",
        footer = {
            "",
            "Examples:",
            "  pgcraft completion fish > ~/.config/fish/completions/pgcraft.fish",
            "  source <(pgcraft completion bash)     in ~/.bashrc",
            "  source <(pgcraft completion zsh)      in ~/.zshrc"
        })
final class CompletionCommand implements Verb {

    private static final String NAME = "pgcraft";

    private final CommandLine line;

    @Parameters(
            paramLabel = "SHELL",
            completionCandidates = Shells.class,
            description = "The shell: bash, zsh or fish.")
    private String shell = "";

    /** The shells that are known. */
    static final class Shells extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        Shells() {
            super(List.of("bash", "zsh", "fish"));
        }
    }

    CompletionCommand(CommandLine line) {
        this.line = line;
    }

    @Override
    public Answer run() {
        String script = script();
        return Answer.of(List.of(script)).with("shell", shell).with("script", script);
    }

    private String script() {
        return switch (shell) {
            case "bash" -> AutoComplete.bash(NAME, line);
            case "zsh" -> Zsh.script(line);
            case "fish" -> Fish.script(line);
            default ->
                throw Usage.mistake("there is no completion for \"%s\"".formatted(shell), "there is: bash, zsh, fish");
        };
    }
}
