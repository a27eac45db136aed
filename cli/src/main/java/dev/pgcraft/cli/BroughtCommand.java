package dev.pgcraft.cli;

import dev.pgcraft.Project;
import dev.pgcraft.compile.ExtensionDefect;
import dev.pgcraft.plugin.Command;
import dev.pgcraft.plugin.Command.Parameter;
import dev.pgcraft.plugin.Extension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A command that an extension brings, in the words of the parser. */
final class BroughtCommand implements Verb {

    private final Extension extension;
    private final Command command;
    private final Project project;
    private final SequencedMap<String, ArgSpec> words = new LinkedHashMap<>();
    private final SequencedMap<String, ArgSpec> options = new LinkedHashMap<>();

    BroughtCommand(Extension extension, Command command, Project project) {
        this.extension = extension;
        this.command = command;
        this.project = project;
    }

    /** What the parser needs to know; it fills in what was typed. */
    CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(command.name());
        spec.usageMessage().description("%s (extension %s)".formatted(command.description(), extension.name()));
        for (Parameter word : command.words()) {
            PositionalParamSpec typed = PositionalParamSpec.builder()
                    .index(String.valueOf(words.size()))
                    .arity("1")
                    .type(String.class)
                    .paramLabel(word.name().toUpperCase(Locale.ROOT))
                    .description(word.description())
                    .build();
            words.put(word.name(), typed);
            spec.addPositional(typed);
        }
        for (Parameter option : command.options()) {
            OptionSpec typed = OptionSpec.builder("--" + option.name())
                    .arity("1")
                    .type(String.class)
                    .paramLabel(option.name().toUpperCase(Locale.ROOT))
                    .description(option.description())
                    .build();
            options.put(option.name(), typed);
            spec.addOption(typed);
        }
        return spec;
    }

    @Override
    public Answer run() {
        try (BroughtCall call = new BroughtCall(project, typed(words), typed(options))) {
            String what = "command \"%s\"".formatted(command.name());
            List<String> lines = ExtensionDefect.guard(extension, what, () -> command.run(call));
            return Answer.of(lines).with("lines", lines);
        }
    }

    private static SequencedMap<String, String> typed(SequencedMap<String, ArgSpec> parameters) {
        SequencedMap<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> {
            if (parameter.getValue() instanceof String value) {
                typed.put(name, value);
            }
        });
        return typed;
    }
}
