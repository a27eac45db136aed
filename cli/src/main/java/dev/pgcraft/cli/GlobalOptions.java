package dev.pgcraft.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What may stand before and after every command. */
@Command(
        name = "pgcraft",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Declares PostgreSQL schemas and migrates databases to them.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        usageHelpWidth = 100,
        footer = {
            "",
            "Examples:",
            "  pgcraft new shop                             write a project that works at once",
            "  pgcraft -C shop revision -m \"first tables\"  write a migration from the model",
            "  pgcraft -C shop upgrade                      apply it",
            "",
            "Exit codes: 0 done, 1 differs or refused, 2 wrong input, 3 the database said no, 130 interrupted."
        })
final class GlobalOptions {

    @Option(
            names = {"-C", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project's folder; the current one if not given.")
    private Path directory = Path.of("");

    @Option(
            names = "--env",
            paramLabel = "E",
            scope = ScopeType.INHERIT,
            description = "Use this one of the environments in pgcraft.yaml.")
    private Optional<String> environment = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Speak to this database, whatever else is configured.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more: the cause of a problem too.")
    private boolean verbose;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but answers and problems.")
    private boolean quiet;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "Answer yes to every question.")
    private boolean yes;

    // These two are looked for before the words are taken apart: see Appearance.
    @SuppressWarnings("UnusedVariable")
    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer in JSON.")
    private boolean json;

    @SuppressWarnings("UnusedVariable")
    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Write no colors.")
    private boolean colorless;

    Path directory() {
        return directory;
    }

    Optional<String> environment() {
        return environment;
    }

    Optional<String> database() {
        return database;
    }

    boolean verbose() {
        return verbose;
    }

    boolean quiet() {
        return quiet;
    }

    boolean yes() {
        return yes;
    }
}
