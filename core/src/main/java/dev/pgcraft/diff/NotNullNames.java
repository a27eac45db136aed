package dev.pgcraft.diff;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The names that PostgreSQL chose for what makes columns NOT NULL: they follow when a table or column gets another
 * name, so that it is called like a new one.
 *
 * @param from before anything was renamed
 * @param done what was renamed
 * @param renamed with these renames made
 */
public record NotNullNames(Database from, List<Change> done, Database renamed) {

    public NotNullNames {
        done = List.copyOf(done);
    }

    /** Those that can follow now: their names on the other side are free. */
    public List<Change> following(Database to) {
        TreeSet<ObjectId> taken = new TreeSet<>();
        for (SchemaObject object : renamed.objects().values()) {
            id(object).ifPresent(taken::add);
        }
        List<Change> following = new ArrayList<>();
        for (SchemaObject object : renamed.objects().values()) {
            if (object instanceof Column column) {
                rename(column, to)
                        .filter(rename -> !taken.contains(rename.to()) && !isTied(column))
                        .ifPresent(following::add);
            }
        }
        return following;
    }

    /** Whether PostgreSQL would not rename it: a table above has it, too, or one below has it under another name. */
    private boolean isTied(Column column) {
        boolean fromAbove = column.isInherited() && !column.descent().ownNotNull();
        return fromAbove || (column.descent().passedOn() && isCalledOtherwiseBelow(column));
    }

    private boolean isCalledOtherwiseBelow(Column column) {
        return renamed.objects().values().stream()
                .anyMatch(object -> object instanceof Column other && isBelow(other, column) && differs(other, column));
    }

    private boolean isBelow(Column other, Column column) {
        return other.isInherited()
                && other.name().equals(column.name())
                && renamed.parents(other.table()).contains(column.table());
    }

    private static boolean differs(Column other, Column column) {
        return other.notNull().name().isPresent()
                && !other.notNull().name().equals(column.notNull().name());
    }

    private Optional<Change.Rename> rename(Column column, Database to) {
        Optional<ObjectId> now = id(column);
        boolean follows = !first(column.id()).equals(column.id())
                && from.find(first(column.id()))
                        .filter(old -> isUsual(old, column))
                        .isPresent();
        return to.find(column.id())
                .flatMap(NotNullNames::id)
                .filter(name -> follows && !now.equals(Optional.of(name)))
                .flatMap(name -> now.map(id -> new Change.Rename(id, name)));
    }

    /** Whether PostgreSQL chose the name that a column has brought along. */
    private static boolean isUsual(SchemaObject old, Column now) {
        return old instanceof Column column
                && column.notNull().isUsual(column)
                && column.notNull().name().equals(now.notNull().name());
    }

    /** What a column was called first. */
    private ObjectId first(ObjectId column) {
        List<String> path = new ArrayList<>(column.path());
        for (Change change : done.reversed()) {
            if (change instanceof Change.Rename(var before, var after)
                    && (after.kind() == Kind.TABLE || after.kind() == Kind.COLUMN)
                    && after.path().equals(path.subList(0, after.path().size()))) {
                int last = after.path().size() - 1;
                path.set(last, before.path().get(last));
            }
        }
        return new ObjectId(Kind.COLUMN, path);
    }

    private static Optional<ObjectId> id(SchemaObject object) {
        return switch (object) {
            case Column column -> column.notNull().name().map(name -> id(column, name));
            case SchemaObject other -> Optional.of(other.id()).filter(id -> id.kind() == Kind.CONSTRAINT);
        };
    }

    private static ObjectId id(Column column, Identifier name) {
        return ObjectId.member(Kind.CONSTRAINT, column.table(), name);
    }
}
