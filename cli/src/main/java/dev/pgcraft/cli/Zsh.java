package dev.pgcraft.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes what the shell zsh needs to complete a command line; it changes nothing else in the shell that reads it. */
final class Zsh {

    private static final String HEAD = """
            #compdef pgcraft
            # completion of pgcraft in zsh

            _pgcraft() {
              local curcontext="$curcontext" state line
              local -a everywhere commands
            """;

    private static final String FOOT = """
            }

            if [ "$funcstack[1]" = _pgcraft ]; then
              _pgcraft "$@"
            else
              (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
              compdef _pgcraft pgcraft
            fi
            """;

    /** A word of which nothing is known must not be spoken of either: that would keep options from being put in. */
    private static final String UNKNOWN = "*:word:{ false }";

    private final CommandLine line;
    private final List<String> lines = new ArrayList<>();

    private Zsh(CommandLine line) {
        this.line = line;
    }

    /** The script. */
    static String script(CommandLine line) {
        Zsh zsh = new Zsh(line);
        zsh.write();
        return HEAD + String.join("\n", zsh.lines) + "\n" + FOOT;
    }

    private void write() {
        lines.add("  everywhere=(");
        line.getCommandSpec().options().forEach(option -> option(option, "    "));
        lines.add("  )");
        lines.add("  commands=(");
        line.getSubcommands()
                .forEach((name, command) ->
                        lines.add("    " + quoted(name + ":" + Described.words(command.getCommandSpec()))));
        lines.add("  )");
        lines.add("  _arguments -C $everywhere '1:command:->command' '*::argument:->argument'");
        lines.add("  case $state in");
        lines.add("    command) _describe command commands ;;");
        lines.add("    argument)");
        lines.add("      case $line[1] in");
        for (Map.Entry<String, CommandLine> command : line.getSubcommands().entrySet()) {
            command(command.getKey(), command.getValue().getCommandSpec());
        }
        lines.add("      esac");
        lines.add("      ;;");
        lines.add("  esac");
    }

    private void command(String name, CommandSpec command) {
        lines.add("        %s)".formatted(name));
        lines.add("          _arguments $everywhere \\");
        Described.own(command, line.getCommandSpec()).forEach(option -> option(option, "            "));
        command.positionalParameters().forEach(this::word);
        lines.add("            && return 0");
        lines.add("          ;;");
    }

    private void option(OptionSpec option, String indent) {
        String ending = indent.length() > 4 ? " \\" : "";
        for (String name : option.names()) {
            StringBuilder words = new StringBuilder(option.isMultiValue() ? "*" : others(option));
            words.append(name);
            words.append("[%s]".formatted(bracketed(Described.words(option))));
            if (option.arity().max() > 0) {
                words.append(value(option));
            }
            lines.add(indent + quoted(words.toString()) + ending);
        }
    }

    /** One name of an option makes the others idle. */
    private static String others(OptionSpec option) {
        return option.names().length < 2 ? "" : "(%s)".formatted(String.join(" ", option.names()));
    }

    private void word(PositionalParamSpec word) {
        boolean isKnown = Described.isPath(word) || !Described.values(word).isEmpty();
        lines.add("            %s \\".formatted(quoted(isKnown ? "1" + value(word) : UNKNOWN)));
    }

    private static String value(ArgSpec argument) {
        String label = ":" + argument.paramLabel().replace(":", "\\:") + ":";
        List<String> values = Described.values(argument);
        if (!values.isEmpty()) {
            return label + "(%s)".formatted(String.join(" ", values));
        }
        return label + (Described.isPath(argument) ? "_files -/" : " ");
    }

    private static String bracketed(String text) {
        return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
