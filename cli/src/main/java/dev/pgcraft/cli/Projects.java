package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener;
import dev.pgcraft.Side;
import dev.pgcraft.migrate.Target;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.project.TextFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;

/** Opens the project that the command line names. */
final class Projects {

    private final GlobalOptions options;
    private final Map<String, String> variables;
    private final Printer printer;
    private Optional<Project> extended = Optional.empty();

    Projects(GlobalOptions options, Map<String, String> variables, Printer printer) {
        this.options = options;
        this.variables = variables;
        this.printer = printer;
    }

    /** What a command finds out on the project, which is closed afterwards. */
    Answer in(Function<Pgcraft, Answer> work) {
        try (Pgcraft pgcraft = over(open())) {
            return work.apply(pgcraft);
        }
    }

    /** The project whose extensions bring commands, if there is one; it stays open as long as they may run. */
    Optional<Project> extended() {
        if (extended.isEmpty()) {
            extended = opened(wanted(options.database())).map(this::announced);
        }
        return extended;
    }

    /** Closes what stayed open. */
    void close() {
        extended.ifPresent(Project::close);
    }

    /** Tells the user what a migration does while it goes on. */
    Telling progress() {
        return new Telling(printer, options.verbose());
    }

    /** What asks before data is destroyed. */
    Consent consent() {
        return printer.consent();
    }

    /** A project on an embedded server, whatever the command line and the environment say about databases. */
    Project embedded(Path folder) {
        return open(new ProjectOpener.Wanted(folder, Optional.empty(), Optional.of("embedded"), new TreeMap<>()));
    }

    /** The same as {@link #in}, but nothing is missing where there is no project. */
    Answer anywhere(Function<Pgcraft, Answer> work) {
        try (Pgcraft pgcraft = over(openAnywhere(options.database()))) {
            return work.apply(pgcraft);
        }
    }

    /** The same as {@link #in}, with this database. */
    Answer in(String database, Function<Pgcraft, Answer> work) {
        try (Pgcraft pgcraft = over(announced(open(wanted(Optional.of(database)))))) {
            return work.apply(pgcraft);
        }
    }

    /** What is found out about a database where there is no project yet. */
    <T> T outside(String database, Function<Pgcraft, T> work) {
        try (Pgcraft pgcraft = over(openAnywhere(Optional.of(database)))) {
            return work.apply(pgcraft);
        }
    }

    /** What somebody names to be compared. */
    Side side(String name) {
        if (name.equals("model")) {
            return new Side.Model();
        }
        if (name.equals("history")) {
            return new Side.History();
        }
        if (name.endsWith(".sql")) {
            return new Side.SqlFile(name, TextFile.read(folder().resolve(name), name, Location.COMMAND_LINE));
        }
        if (name.equals("database")) {
            return new Side.Live(open().target());
        }
        if (name.contains(":")) {
            return new Side.Live(openAnywhere(Optional.of(name)).target());
        }
        throw Usage.mistake(
                "\"%s\" names no database".formatted(name),
                "name a URL, a file that ends in .sql, or one of the words model, history and database");
    }

    private Pgcraft over(Project project) {
        return Pgcraft.of(project, Clock.systemUTC()).telling(printer.progress());
    }

    /** The folder of the project. */
    Path folder() {
        return options.directory().toAbsolutePath().normalize();
    }

    private Project open() {
        return announced(open(wanted(options.database())));
    }

    private Project openAnywhere(Optional<String> database) {
        ProjectOpener.Wanted wanted = wanted(database);
        Optional<Project> opened = opened(wanted);
        if (opened.isPresent()) {
            return announced(opened.get());
        }
        Project project =
                openers().map(opener -> opener.outside(wanted)).findFirst().orElseThrow();
        return database.isPresent() ? announced(project) : project;
    }

    private ProjectOpener.Wanted wanted(Optional<String> database) {
        return new ProjectOpener.Wanted(folder(), options.environment(), database, new TreeMap<>(variables));
    }

    private Project announced(Project project) {
        return project.with(new AnnouncedTarget(project.target(), printer, new AtomicBoolean()));
    }

    private static Project open(ProjectOpener.Wanted wanted) {
        return opened(wanted)
                .orElseThrow(() -> Problem.of(
                                Code.NO_PROJECT,
                                Location.of(wanted.folder().toString()),
                                "there is no pgcraft.yaml",
                                "`pgcraft new DIR` writes a project; -C DIR names the folder of another one")
                        .asException());
    }

    private static Optional<Project> opened(ProjectOpener.Wanted wanted) {
        return openers().flatMap(opener -> opener.open(wanted).stream()).findFirst();
    }

    private static Stream<ProjectOpener> openers() {
        return ServiceLoader.load(ProjectOpener.class).stream().map(ServiceLoader.Provider::get);
    }

    /** A database that is named to the user when it is first spoken to. */
    private record AnnouncedTarget(Target target, Printer printer, AtomicBoolean announced) implements Target {

        @Override
        public Connection connect() throws SQLException {
            if (!announced.getAndSet(true)) {
                printer.note("database: " + target.describe());
            }
            return target.connect();
        }

        @Override
        public String describe() {
            return target.describe();
        }
    }
}
