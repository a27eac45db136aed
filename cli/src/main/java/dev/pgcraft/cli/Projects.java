package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener;
import dev.pgcraft.migrate.Target;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
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

/** Opens the project that the command line names. */
final class Projects {

    private final GlobalOptions options;
    private final Map<String, String> variables;
    private final Printer printer;

    Projects(GlobalOptions options, Map<String, String> variables, Printer printer) {
        this.options = options;
        this.variables = variables;
        this.printer = printer;
    }

    /** What a command finds out on the project, which is closed afterwards. */
    Answer in(Function<Pgcraft, Answer> work) {
        try (Pgcraft pgcraft = Pgcraft.of(open(), Clock.systemUTC()).telling(printer.progress())) {
            return work.apply(pgcraft);
        }
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

    private Project open() {
        Path folder = options.directory().toAbsolutePath().normalize();
        Project project = open(
                new ProjectOpener.Wanted(folder, options.environment(), options.database(), new TreeMap<>(variables)));
        return project.with(new AnnouncedTarget(project.target(), printer, new AtomicBoolean()));
    }

    private static Project open(ProjectOpener.Wanted wanted) {
        return ServiceLoader.load(ProjectOpener.class).stream()
                .flatMap(opener -> opener.get().open(wanted).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                Code.NO_PROJECT,
                                Location.of(wanted.folder().toString()),
                                "there is no pgcraft.yaml",
                                "`pgcraft new DIR` writes a project; -C DIR names the folder of another one")
                        .asException());
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
