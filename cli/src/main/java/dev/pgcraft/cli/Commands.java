package dev.pgcraft.cli;

import dev.pgcraft.Project;
import dev.pgcraft.compile.ExtensionDefect;
import dev.pgcraft.plugin.Extension;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** All commands, in the order in which help lists them. */
final class Commands {

    private Commands() {}

    /** The command line with everything that can be said on it. */
    static CommandLine under(GlobalOptions options, Projects projects) {
        CommandLine line = new CommandLine(options);
        List<Verb> verbs = List.of(
                new NewCommand(options),
                new DemoCommand(options, projects),
                new RevisionCommand(projects),
                new UpgradeCommand(projects),
                new DowngradeCommand(projects),
                new CurrentCommand(projects),
                new HistoryCommand(projects),
                new HeadsCommand(projects),
                new ShowCommand(projects),
                new MergeCommand(projects),
                new RebaseCommand(projects),
                new StampCommand(projects),
                new ProveCommand(projects),
                new CheckCommand(projects),
                new DiffCommand(projects),
                new ImportCommand(projects),
                new CompletionCommand(line));
        verbs.forEach(line::addSubcommand);
        return line;
    }

    /** Adds the commands that the extensions of the project bring; false if there are none. */
    static boolean extend(CommandLine line, Projects projects) {
        Optional<Project> project = projects.extended();
        List<Extension> extensions =
                project.map(found -> found.model().options().extensions()).orElse(List.of());
        boolean any = false;
        for (Extension extension : extensions) {
            for (dev.pgcraft.plugin.Command command :
                    ExtensionDefect.guard(extension, "commands()", extension::commands)) {
                refuseTaken(line, command.name(), extension);
                line.addSubcommand(
                        command.name(), new BroughtCommand(extension, command, project.orElseThrow()).spec());
                any = true;
            }
        }
        return any;
    }

    private static void refuseTaken(CommandLine line, String name, Extension extension) {
        if (line.getSubcommands().containsKey(name)) {
            throw Problem.of(
                            Code.BROUGHT_TWICE,
                            Location.of("extension " + extension.name()),
                            "command \"%s\" is there before extension \"%s\" brings it"
                                    .formatted(name, extension.name()),
                            "the extension has to give its command another name")
                    .asException();
        }
    }

    /** The command that was typed, its options filled in. */
    static Verb chosen(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            throw Usage.mistake("no command is given", "pgcraft --help lists them");
        }
        return (Verb) parsed.subcommand().commandSpec().userObject();
    }
}
