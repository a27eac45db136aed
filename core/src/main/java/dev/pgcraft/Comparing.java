package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.migrate.Target;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.scratch.Memory;
import dev.pgcraft.scratch.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds the way between any two databases, wherever they are described. */
final class Comparing {

    private final Project project;
    private final Progress progress;
    private final Function<Supplier<Databases>, Declared> model;
    private final Supplier<Revisions> history;

    Comparing(
            Project project,
            Progress progress,
            Function<Supplier<Databases>, Declared> model,
            Supplier<Revisions> history) {
        this.project = project;
        this.progress = progress;
        this.model = model;
        this.history = history;
    }

    Compared compare(Side from, Side to) {
        List<Side> sides = List.of(from, to);
        Databases databases = new Databases(placeFor(sides), progress, memoryFor(sides));
        Declared declared = sides.contains(new Side.Model()) ? model.apply(() -> databases) : Declared.NOTHING;
        Ahead<Start> ahead = new Ahead<>(() -> start(to, databases, declared));
        try (Start start = ahead.during(() -> start(from, databases, declared));
                Start goal = ahead.get()) {
            Declared wanted = to instanceof Side.Model ? declared : Declared.NOTHING;
            Catalog there = seen(from, start, databases);
            Catalog aim = seen(to, goal, databases);
            Catalog makeable = aim.makeableWith(there.unsupported());
            Catalog compared = without(there, leftOut(aim, makeable));
            Planned planned = databases
                    .pipeline()
                    .plan(new Start(start::scratch, unchanged -> compared), makeable.database(), wanted);
            return new Compared(planned, notCompared(there, makeable));
        }
    }

    private static Set<ObjectId> leftOut(Catalog all, Catalog makeable) {
        Set<ObjectId> left = new TreeSet<>(all.database().objects().keySet());
        left.removeAll(makeable.database().objects().keySet());
        return left;
    }

    private static Catalog without(Catalog catalog, Set<ObjectId> left) {
        return left.isEmpty() ? catalog : only(catalog, object -> !left.contains(object.id()));
    }

    private static Catalog only(Catalog catalog, Predicate<SchemaObject> wanted) {
        Database database = catalog.database();
        List<SchemaObject> objects =
                database.objects().values().stream().filter(wanted).toList();
        return new Catalog(Database.of(objects, database.dependencies()), catalog.unsupported(), catalog.needs());
    }

    /** Scratch databases are to be of the version of whatever is there already. */
    private Project placeFor(List<Side> sides) {
        return sides.stream()
                .filter(Side.Live.class::isInstance)
                .map(Side.Live.class::cast)
                .findFirst()
                .map(live -> project.with(live.target()))
                .orElse(project);
    }

    /** Other people's databases leave nothing in the folder where somebody compares them. */
    private Memory memoryFor(List<Side> sides) {
        return sides.stream().anyMatch(Side::isOfProject) ? Remembered.of(project.folder()) : Memory.NONE;
    }

    /** A side of which it is known what it holds. */
    private Start start(Side side, Databases databases, Declared declared) {
        Start start = switch (side) {
            case Side.Model() -> databases.holding(databases.scratch().catalog(declared));
            case Side.History() -> databases.replay(history.get());
            case Side.SqlFile(String name, String text) -> databases.made(name, text);
            case Side.Live(Target target) ->
                databases.holding(ofDatabase(new Databases(project.with(target), progress, Memory.NONE).live()));
        };
        start.database();
        return start;
    }

    /** A file that is compared with a live database is seen with the eyes of who logs in there. */
    private static Catalog seen(Side side, Start start, Databases databases) {
        return databases
                .login()
                .filter(role -> side instanceof Side.SqlFile)
                .map(role -> DumpedDefaults.seenBy(role, start.catalog()))
                .orElseGet(start::catalog);
    }

    /** What is said about roles is said on the whole server, and no part of any database. */
    private static Catalog ofDatabase(Catalog live) {
        return only(live, object -> !(object instanceof RoleTrait));
    }

    private static List<String> notCompared(Catalog from, Catalog to) {
        List<String> notes = new ArrayList<>();
        only(from, to).forEach(words -> notes.add("%s is only in the first, and not compared".formatted(words)));
        only(to, from).forEach(words -> notes.add("%s is only in the second, and not compared".formatted(words)));
        return notes;
    }

    private static List<String> only(Catalog one, Catalog other) {
        return Unmanaged.only(one, other).stream().map(Unsupported::words).toList();
    }
}
