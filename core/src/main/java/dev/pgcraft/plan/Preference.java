package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import java.util.Comparator;

/**
 * Where a change would stand if nothing hung on anything: renames, drops, then the rest; a table's indexes with the
 * table, foreign keys after all tables, views, functions and triggers last.
 */
record Preference(int phase, int group, ObjectId about, ObjectId id) implements Comparable<Preference> {

    private static final Comparator<Preference> ORDER = Comparator.comparingInt(Preference::phase)
            .thenComparingInt(Preference::group)
            .thenComparing(Preference::about)
            .thenComparing(Preference::id);

    static Preference of(Change change) {
        return switch (change) {
            case Change.Rename(var from, var to) -> new Preference(0, 0, from, to);
            case Change.Drop(var object) -> new Preference(1, -group(object), about(object), object.id());
            case Change.Create(var object) -> new Preference(2, group(object), about(object), object.id());
            case Change.Alter(var from, var to) -> new Preference(2, group(to), about(to), to.id());
            case Change.Convert(var from, var to, var how) -> new Preference(2, group(to), about(to), to.id());
        };
    }

    private static int group(SchemaObject object) {
        return switch (object.id().kind()) {
            case SCHEMA -> 0;
            case SEQUENCE -> 1;
            case TABLE, COLUMN, INDEX -> 2;
            case CONSTRAINT -> isForeignKey(object) ? 3 : 2;
            case VIEW -> 4;
            case FUNCTION -> 5;
            case TRIGGER -> 6;
        };
    }

    private static boolean isForeignKey(SchemaObject object) {
        return object instanceof Constraint constraint && constraint.type() == Constraint.Type.FOREIGN_KEY;
    }

    private static ObjectId about(SchemaObject object) {
        return object instanceof TableMember member ? ObjectId.of(Kind.TABLE, member.table()) : object.id();
    }

    @Override
    public int compareTo(Preference other) {
        return ORDER.compare(this, other);
    }
}
