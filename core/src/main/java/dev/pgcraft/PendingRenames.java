package dev.pgcraft;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Intentions;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.diff.NotNullNames;
import dev.pgcraft.plan.FreshNames;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.RangeType;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The renames that come before everything else: those that somebody said, and what follows from them. */
final class PendingRenames {

    private final Differ differ;
    private final Database to;
    private final Intentions intentions;

    PendingRenames(Differ differ, Database to, Intentions intentions) {
        this.differ = differ;
        this.to = to;
        this.intentions = intentions;
    }

    /**
     * The renames to be made now: declared ones whose old name is still there and whose new name is still free, then
     * those of sequences that a renamed column owns and of what goes along with a renamed range type, then those of
     * what makes it NOT NULL. A table's come before its columns', which then have a new path. What was renamed already
     * is not meant by an old name that it happens to have now.
     */
    List<Change> after(NotNullNames names) {
        Database from = names.renamed();
        Set<ObjectId> renamed = names.done().stream().map(Change::id).collect(Collectors.toSet());
        List<Change> pending = new ArrayList<>();
        for (Change.Rename rename : intentions.renames()) {
            if (!renamed.contains(rename.from()) && isOpen(rename, from)) {
                pending.add(rename);
            }
        }
        for (Change.Rename rename : intentions.along()) {
            if (follows(rename, from, pending) && !renamed.contains(rename.from()) && isOpen(rename, from)) {
                pending.add(inTheWay(rename.to(), from).orElse(rename));
            }
        }
        if (!pending.isEmpty()) {
            return pending;
        }
        List<Change> following = differ.diff(from, to, intentions).stream()
                .flatMap(change -> goingAlong(change, from).stream())
                .distinct()
                .toList();
        return following.isEmpty() ? names.following(to) : following;
    }

    /**
     * A table stays the same under another factory only where one of the two is behind a view. A column of a log goes
     * where that of the resource goes, also where another one takes its name.
     */
    private boolean follows(Change.Rename rename, Database from, List<Change> pending) {
        boolean goes = to.find(rename.from()).isEmpty() || pending.stream().anyMatch(other -> isSame(rename, other));
        boolean closed = Stream.of(from.find(rename.from()), to.find(rename.to()))
                .flatMap(Optional::stream)
                .anyMatch(Closed::is);
        return goes && (closed || rename.from().kind() != Kind.TABLE);
    }

    private static boolean isSame(Change.Rename rename, Change other) {
        return other instanceof Change.Rename(ObjectId from, ObjectId to)
                && rename.from().kind() == Kind.COLUMN
                && from.kind() == Kind.COLUMN
                && from.path().getFirst().equals(rename.from().path().getFirst())
                && from.path().getLast().equals(rename.from().path().getLast())
                && to.path().getLast().equals(rename.to().path().getLast());
    }

    private boolean isOpen(Change.Rename rename, Database from) {
        return from.find(rename.from()).isPresent()
                && from.find(rename.to()).isEmpty()
                && to.find(rename.to()).isPresent();
    }

    /** A view that has the new name of a table and will be gone: until then it gets another one. */
    private Optional<Change.Rename> inTheWay(ObjectId table, Database from) {
        if (table.kind() != Kind.TABLE) {
            return Optional.empty();
        }
        QualifiedName name = QualifiedName.of(table.path().get(0), table.path().get(1));
        return ObjectId.relations(name).stream()
                .filter(id -> !id.equals(table))
                .flatMap(id -> from.find(id).stream())
                .map(SchemaObject::id)
                .findFirst()
                .map(id ->
                        new Change.Rename(id, id.named(former(name.name(), from).name())));
    }

    private Identifier former(Identifier name, Database from) {
        return new FreshNames(from, to).of("former", name);
    }

    /** What gives other things new names: they are in another schema as soon as their extension is. */
    private List<Change> goingAlong(Change change, Database from) {
        return switch (change) {
            case Change.Rename rename when rename.id().kind() == Kind.SEQUENCE -> List.of(rename);
            case Change.Alter(RangeType before, RangeType after)
            when !before.withNamesOf(after).equals(before) ->
                List.of(new Change.Alter(before, before.withNamesOf(after)));
            case Change.Alter(Extension before, Extension after)
            when !before.schema().equals(after.schema()) -> {
                List<Change> moves = new ArrayList<>();
                ObjectId home = ObjectId.schema(after.schema());
                if (from.find(home).isEmpty()) {
                    to.find(home).map(Change.Create::new).ifPresent(moves::add);
                }
                moves.add(new Change.Alter(before, before.in(after.schema())));
                yield moves;
            }
            case Change other -> List.of();
        };
    }
}
