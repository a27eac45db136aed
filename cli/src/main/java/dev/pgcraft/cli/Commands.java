package dev.pgcraft.cli;

import java.util.List;
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

    /** The command that was typed, its options filled in. */
    static Verb chosen(ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            throw Usage.mistake("no command is given", "pgcraft --help lists them");
        }
        return (Verb) parsed.subcommand().commandSpec().userObject();
    }
}
