package dev.pgcraft;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Draft;
import dev.pgcraft.migrate.Event;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.HistoryTable;
import dev.pgcraft.migrate.Migrator;
import dev.pgcraft.migrate.OfflineScript;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFolder;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.scratch.ScratchDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The whole product: a model becomes revision files, and revision files become a database.
 *
 * <pre>{@code
 * try (Pgcraft pgcraft = Pgcraft.in(Path.of("shop"))) {
 *     pgcraft.revise(Request.of("add products table"));
 *     pgcraft.upgrade("head");
 * }
 * }</pre>
 */
public final class Pgcraft implements AutoCloseable {

    /** This release. */
    public static final String VERSION = "0.1.0";

    private final Project project;
    private final Clock clock;
    private final Compiler compiler = new Compiler();

    private Pgcraft(Project project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /**
     * The project in a folder, with the variables of this process.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no project, or anything wrong with its settings
     */
    public static Pgcraft in(Path folder) {
        ProjectOpener.Wanted wanted = new ProjectOpener.Wanted(
                folder, Optional.empty(), Optional.empty(), new LinkedHashMap<>(new TreeMap<>(System.getenv())));
        return ServiceLoader.load(ProjectOpener.class).stream()
                .flatMap(opener -> opener.get().open(wanted).stream())
                .findFirst()
                .map(project -> of(project, Clock.systemUTC()))
                .orElseThrow(() -> noProject(folder).asException());
    }

    /** A project that is open already; new revisions get their time from the clock. */
    public static Pgcraft of(Project project, Clock clock) {
        return new Pgcraft(project, clock);
    }

    /** The way from the database that the revision files make to the model. */
    public Planned plan() {
        Declared declared = declared();
        Revisions revisions = revisions();
        Databases databases = new Databases(project);
        try (ScratchDatabase history = databases.replay(revisions)) {
            return databases.pipeline().plan(history, declared);
        }
    }

    /** Writes a revision that leads to the model, if one is needed. */
    public Revised revise(Request request) {
        Revisions revisions = revisions();
        List<RevisionId> parents = revisions.find("head");
        if (request.against() == Request.Against.NONE) {
            return Revised.of(writer().write(Draft.empty(request.message(), parents)));
        }
        Revising revising = new Revising(new Databases(project), revisions, writer(), request);
        return revising.revise(declared(), this::current);
    }

    /** Applies what is missing up to a revision, and says what that was. */
    public List<Revision> upgrade(String goal, Consumer<Event> listener) {
        return migrator(listener).upgrade(revisions(), goal);
    }

    /** Undoes what lies above a revision, and says what that was. */
    public List<Revision> downgrade(String goal, Consumer<Event> listener) {
        return migrator(listener).downgrade(revisions(), goal);
    }

    /** The way up as SQL for psql; {@code range} is a revision or {@code older:newer}. */
    public String upgradeSql(String range) {
        List<String> ends = ends(range, "base");
        return new OfflineScript(revisions(), table()).upgrade(ends.getFirst(), ends.getLast());
    }

    /**
     * The way down as SQL for psql.
     *
     * @param range {@code newer:older}
     */
    public String downgradeSql(String range) {
        List<String> ends = ends(range, "head");
        return new OfflineScript(revisions(), table()).downgrade(ends.getFirst(), ends.getLast());
    }

    /** Whether model, history and database agree. */
    public Check check() {
        Revisions revisions = revisions();
        return new Checking(new Databases(project), revisions, current()).check(declared());
    }

    /** What the database says about itself. */
    public History current() {
        return migrator(event -> {}).current();
    }

    /** Makes the database say that it is at a revision, without running anything. */
    public void stamp(String goal) {
        migrator(event -> {}).stamp(revisions(), goal);
    }

    /** Writes a revision that joins all heads. */
    public Revision merge(String message) {
        List<RevisionId> heads = revisions().find("heads");
        if (heads.size() < 2) {
            throw Problem.of(Code.BAD_RANGE, Location.COMMAND_LINE, "there is nothing to merge: one head or none")
                    .asException();
        }
        return writer().write(Draft.empty(message, heads));
    }

    /** The revision files, as they are now. */
    public Revisions revisions() {
        return Revisions.read(project.migrations(), label());
    }

    private Declared declared() {
        Declared declared = compiler.compile(project.model().read());
        ObjectId history = ObjectId.of(ObjectId.Kind.TABLE, project.history());
        if (declared.database().find(history).isPresent()) {
            throw Problem.of(
                            Code.NAME_COLLISION,
                            declared.origins().getOrDefault(history, Location.of("model")),
                            "%s is where pgcraft keeps the history".formatted(history),
                            "give it another name, or keep the history elsewhere: `history:` in pgcraft.yaml")
                    .asException();
        }
        return declared;
    }

    private Migrator migrator(Consumer<Event> listener) {
        return new Migrator(project.target(), table(), project.patience(), listener);
    }

    private RevisionWriter writer() {
        return new RevisionWriter(new RevisionFolder(project.migrations(), label()), clock, VERSION);
    }

    private HistoryTable table() {
        return new HistoryTable(project.history(), VERSION);
    }

    private String label() {
        return project.folder().relativize(project.migrations()).toString().replace('\\', '/');
    }

    private static List<String> ends(String range, String start) {
        int colon = range.indexOf(':');
        return colon < 0 ? List.of(start, range) : List.of(range.substring(0, colon), range.substring(colon + 1));
    }

    private static Problem noProject(Path folder) {
        return Problem.of(
                Code.NO_PROJECT,
                Location.of(folder.toString()),
                "there is no pgcraft.yaml",
                "`pgcraft new DIR` makes a project; -C names its folder");
    }

    @Override
    public void close() {
        project.close();
    }
}
