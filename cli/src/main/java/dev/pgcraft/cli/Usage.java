package dev.pgcraft.cli;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class Usage {

    private Usage() {}

    /** A mistake that only the command itself can see. */
    static ProblemException mistake(String message, String hint) {
        return Problem.of(Code.USAGE, Location.COMMAND_LINE, message, hint).asException();
    }

    /** A mistake that the parser found. */
    static Problem problem(ParameterException wrong) {
        String help = "%s --help shows how"
                .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName());
        if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
            return Problem.of(Code.USAGE, Location.COMMAND_LINE, lower(String.valueOf(wrong.getMessage())), help);
        }
        List<String> suggestions = unmatched.getSuggestions();
        String argument = Goal.meant(unmatched.getUnmatched().getFirst());
        boolean command = !unmatched.isUnknownOption()
                && !wrong.getCommandLine().getSubcommands().isEmpty();
        return Problem.of(
                Code.USAGE,
                Location.COMMAND_LINE,
                "%s \"%s\"".formatted(what(unmatched, command), argument),
                suggestions.isEmpty() ? help : "did you mean \"%s\"?".formatted(suggestions.getFirst()));
    }

    private static String what(UnmatchedArgumentException unmatched, boolean command) {
        if (unmatched.isUnknownOption()) {
            return "unknown option";
        }
        return command ? "unknown command" : "one argument too many:";
    }

    private static String lower(String message) {
        String plain = message.replace('\'', '"');
        return plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
