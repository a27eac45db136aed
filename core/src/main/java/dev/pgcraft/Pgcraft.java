package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.change.Hazard;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.compile.Options;
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
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.scratch.Memory;
import dev.pgcraft.scratch.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final Progress progress;

    private Pgcraft(Project project, Clock clock, Progress progress) {
        this.project = project;
        this.clock = clock;
        this.progress = progress;
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
        return new Pgcraft(project, clock, Progress.SILENT);
    }

    /** The same, but it tells how far long work has come. */
    public Pgcraft telling(Progress listener) {
        return new Pgcraft(project, clock, listener);
    }

    /** The way from the database that the revision files make to the model. */
    public Planned plan() {
        Revisions revisions = revisions();
        Databases databases = databases();
        Declared declared = declared(() -> databases);
        try (Start history = databases.replay(revisions)) {
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
        Settled settled = Settled.of(
                project, revisions, "revision against %s, %s".formatted(request.against(), request.renames()));
        Optional<List<String>> known = settled.notes(this::moment);
        if (known.isPresent()) {
            return Revised.nothing(known.get());
        }
        Ahead<Looked> ahead = new Ahead<>(() -> Looked.at(databases().expectingScratch(), this::current));
        Declared declared = ahead.during(() -> declared(() -> ahead.get().databases()));
        Looked looked = ahead.get();
        if (looked.databases().unreachable().isEmpty()) {
            tenantOwners().refuse(declared);
        }
        Revised revised =
                new Revising(looked.databases(), revisions, writer(), request).revise(declared, this::current);
        if (revised.revision().isEmpty()) {
            settled.keep(looked.before(), moment(), revised.notes());
        }
        return revised;
    }

    private Optional<String> moment() {
        return databases().moment(this::current);
    }

    /** Applies what is missing up to a revision, and says what that was. */
    public List<Revision> upgrade(String goal, Consumer<Event> listener) {
        Revisions revisions = revisions();
        tenantOwners().refuse();
        return migrator(listener).upgrade(revisions, goal);
    }

    /** Undoes what lies above a revision, and says what that was. */
    public List<Revision> downgrade(String goal, Consumer<Event> listener) {
        Revisions revisions = revisions();
        Migrator migrator = migrator(listener);
        OccupiedSchemas occupied = new OccupiedSchemas(migrator.wayDown(revisions, goal));
        if (occupied.mayBe()) {
            found(revisions, migrator.current(), listener).ifPresent(occupied::refuse);
        }
        return migrator.downgrade(revisions, goal);
    }

    /** Empty where it cannot be found out: a way back must not need a scratch database. */
    private Optional<Found> found(Revisions revisions, History applied, Consumer<Event> listener) {
        try {
            return Optional.of(new Drift(databases(), revisions, applied).found());
        } catch (ProblemException e) {
            String why = e.problems().getFirst().message();
            listener.accept(new Event.Unchecked("whether others have objects in schemas that go", why));
            return Optional.empty();
        }
    }

    /** What would be lost for good by undoing what lies above a revision: a line each, as the files' heads say it. */
    public List<String> losses(String goal) {
        String kind = Hazard.Kind.DATA_LOSS.word() + ": ";
        return migrator(event -> {}).wayDown(revisions(), goal).stream()
                .flatMap(file -> file.head().notes().hazards().stream())
                .filter(hazard -> hazard.startsWith(kind))
                .map(hazard -> hazard.substring(kind.length()))
                .toList();
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
        tenantOwners().refuse();
        Settled settled = Settled.of(project, revisions, "check");
        Optional<List<String>> known = settled.notes(this::moment);
        if (known.isPresent()) {
            return new Check(List.of(), known.get());
        }
        Ahead<Looked> ahead = new Ahead<>(() -> Looked.at(databases(), this::current));
        Declared declared = ahead.during(() -> declared(() -> ahead.get().databases()));
        Looked looked = ahead.get();
        Check check = new Checking(looked.databases(), revisions, current()).check(declared);
        if (check.isClean()) {
            settled.keep(looked.before(), moment(), check.notes());
        }
        return check;
    }

    /** The way from one database to another, wherever they are described. */
    public Compared compare(Side from, Side to) {
        return new Comparing(project, progress, this::declared, this::revisions).compare(from, to);
    }

    /**
     * What the database holds, as the declarations of a new project; nothing is written.
     *
     * @param schemas by name; all if there are none
     */
    public Imported imported(List<String> schemas) {
        Databases databases = new Databases(project, progress, Memory.NONE);
        Catalog live = databases.live().makeableWith(List.of());
        Selection selection = Selection.of(schemas);
        Database wanted = selection.from(live.database());
        Options plain = Options.DEFAULT.forProject(project.model().name());
        return new Importing(new Compiler(plain), databases.scratch(), wanted).declare(live, selection);
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

    /**
     * Goes there and back with revisions as their files are, hand edits and all; with all of them if none is named.
     *
     * @throws dev.pgcraft.problem.ProblemException if a reference fits none; what is wrong with a file is in the answer
     */
    public List<Proved> prove(List<String> references) {
        Revisions revisions = revisions();
        NavigableSet<RevisionId> wanted = new TreeSet<>(references.isEmpty() ? revisions.ids() : List.of());
        references.forEach(reference -> wanted.addAll(revisions.find(reference)));
        String advice = "put the files right and prove them again; without a U file a revision has no way back";
        return new Proving(databases(), revisions, advice).prove(wanted);
    }

    /**
     * Puts a revision that is not applied, and all of its branch, onto the other head.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no such head, or it is applied, or does not fit there
     */
    public Rebased rebase(String reference) {
        return new Rebasing(databases(), revisions(), writer()).rebase(reference, this::current);
    }

    /** The revision files, as they are now. */
    public Revisions revisions() {
        return Revisions.read(project.migrations(), label());
    }

    private Databases databases() {
        return new Databases(project, progress);
    }

    /** What the model asks for on this server, of which somebody asks only if it matters. */
    private Declared declared(Supplier<Databases> server) {
        Options options =
                project.model().options().forServer(() -> server.get().scratch().majorVersion());
        Declared declared = new Compiler(options).compile(project.model().read());
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
        return new Migrator(project.target(), table(), project.conduct().patience(), listener);
    }

    private TenantOwners tenantOwners() {
        return new TenantOwners(project.target());
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
        if (colon < 0) {
            return List.of(start, range);
        }
        List<String> ends = List.of(range.substring(0, colon), range.substring(colon + 1));
        if (ends.contains("")) {
            throw Problem.of(
                            Code.BAD_RANGE,
                            Location.COMMAND_LINE,
                            "\"%s\" is a range with one end".formatted(range),
                            "name both: base:head on the way up, head:base on the way down")
                    .asException();
        }
        return ends;
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
