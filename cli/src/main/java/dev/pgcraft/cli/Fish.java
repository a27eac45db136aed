package dev.pgcraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes what the shell fish needs to complete a command line. */
final class Fish {

    private static final String NO_COMMAND_YET = "__fish_use_subcommand";

    private final CommandLine line;
    private final List<String> lines = new ArrayList<>();

    private Fish(CommandLine line) {
        this.line = line;
    }

    /** The script. */
    static String script(CommandLine line) {
        Fish fish = new Fish(line);
        fish.write();
        return String.join("\n", fish.lines) + "\n";
    }

    private void write() {
        lines.add("# completion of pgcraft in fish");
        lines.add("complete -c pgcraft -f");
        line.getCommandSpec().options().forEach(option -> option(option, ""));
        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            CommandSpec specification = command.getValue().getCommandSpec();
            lines.add("complete -c pgcraft -n %s -a %s -d %s"
                    .formatted(NO_COMMAND_YET, command.getKey(), quoted(Described.words(specification))));
            String here = " -n '__fish_seen_subcommand_from %s'".formatted(command.getKey());
            Described.own(specification, line.getCommandSpec()).forEach(option -> option(option, here));
            specification.positionalParameters().forEach(word -> values(word, here));
        }
    }

    private void option(OptionSpec option, String condition) {
        StringBuilder words = new StringBuilder("complete -c pgcraft" + condition);
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            words.append(Described.isPath(option) ? " -r -F" : " -x");
        }
        List<String> known = Described.values(option);
        if (!known.isEmpty()) {
            words.append(" -a ").append(quoted(String.join(" ", known)));
        }
        words.append(" -d ").append(quoted(Described.words(option)));
        lines.add(words.toString());
    }

    private void values(ArgSpec word, String condition) {
        if (Described.isPath(word)) {
            lines.add("complete -c pgcraft%s -F".formatted(condition));
        }
        List<String> known = Described.values(word);
        if (!known.isEmpty()) {
            lines.add("complete -c pgcraft%s -a %s".formatted(condition, quoted(String.join(" ", known))));
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
