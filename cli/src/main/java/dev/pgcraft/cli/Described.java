package dev.pgcraft.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell wants to know of commands, options and words. */
final class Described {

    private Described() {}

    /** The first sentence that help has of it; nothing if it has none. */
    static String words(CommandSpec command) {
        return first(command.usageMessage().description());
    }

    /** The first sentence that help has of it; nothing if it has none. */
    static String words(OptionSpec option) {
        return first(option.description());
    }

    /** The values that are known; none if any will do. */
    static List<String> values(ArgSpec argument) {
        return Optional.ofNullable(argument.completionCandidates()).stream()
                .flatMap(known -> StreamSupport.stream(known.spliterator(), false))
                .toList();
    }

    /** Whether its value is a folder. */
    static boolean isPath(ArgSpec argument) {
        return List.of(argument.auxiliaryTypes()).contains(Path.class);
    }

    /** The options of a command that are not everywhere. */
    static List<OptionSpec> own(CommandSpec command, CommandSpec whole) {
        return command.options().stream()
                .filter(option -> whole.findOption(option.longestName()) == null)
                .toList();
    }

    private static String first(String... texts) {
        return texts.length == 0 ? "" : texts[0];
    }
}
