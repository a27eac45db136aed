package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import java.util.Comparator;

/**
 * Where a change would stand if nothing hung on anything: renames, drops, then the rest; a table's indexes with the
 * table, foreign keys after all tables, views, functions, materialized views (which call functions when they are made)
 * and triggers last, and what is granted on all of them. Roles come before everything and go after everything, and so
 * does what they may do in schema public.
 */
record Preference(int phase, int group, ObjectId about, ObjectId id) implements Comparable<Preference> {

    private static final Comparator<Preference> ORDER = Comparator.comparingInt(Preference::phase)
            .thenComparingInt(Preference::group)
            .thenComparing(Preference::about)
            .thenComparing(Preference::id);

    static Preference of(Change change) {
        return switch (change) {
            case Change coming
            when RoleChanges.comes(coming) -> new Preference(-1, isRole(coming) ? 0 : 1, coming.id(), coming.id());
            case Change going
            when RoleChanges.goes(going) -> new Preference(3, isRole(going) ? 1 : 0, going.id(), going.id());
            case Change.Rename(var from, var to) -> new Preference(0, 0, from, to);
            case Change.Drop(var object) -> new Preference(1, -group(object), about(object), object.id());
            case Change.Create(var object) -> new Preference(2, group(object), about(object), object.id());
            case Change.Alter(var from, var to) -> new Preference(2, group(to), about(to), to.id());
            case Change.Convert(var from, var to, var how) -> new Preference(2, group(to), about(to), to.id());
            case Change.Remake remake -> {
                SchemaObject type = remake.types().getFirst().to();
                yield new Preference(2, group(type), about(type), type.id());
            }
        };
    }

    private static boolean isRole(Change change) {
        return change.id().kind() == Kind.ROLE;
    }

    private static int group(SchemaObject object) {
        return switch (object.id().kind()) {
            case ROLE, ROLE_TRAIT -> 0;
            case SCHEMA -> 1;
            case EXTENSION -> 2;
            case TYPE, SEQUENCE -> 3;
            case TABLE, COLUMN, INDEX, COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS -> 4;
            case CONSTRAINT -> isForeignKey(object) ? 5 : 4;
            case VIEW -> 6;
            case FUNCTION -> 7;
            case MATERIALIZED_VIEW -> 8;
            case TRIGGER, POLICY -> 9;
            case GRANT -> object instanceof Grant grant ? group(grant) : 10;
            case NEWCOMERS -> 11;
            case OWNER -> 12;
        };
    }

    private static boolean isForeignKey(SchemaObject object) {
        return object instanceof Constraint constraint && constraint.type() == Constraint.Type.FOREIGN_KEY;
    }

    /**
     * Who may make objects in a schema may do so before the first; default privileges come behind all that is made, and
     * go before it.
     */
    private static int group(Grant grant) {
        return switch (grant.on().kind()) {
            case SCHEMA -> 2;
            case NEWCOMERS -> 11;
            case ROLE, ROLE_TRAIT, EXTENSION, TYPE, SEQUENCE, TABLE, COLUMN, CONSTRAINT, INDEX -> 10;
            case FUNCTION,
                    VIEW,
                    MATERIALIZED_VIEW,
                    COLUMN_SETTINGS,
                    REPLICA_IDENTITY,
                    STATISTICS,
                    TRIGGER,
                    POLICY,
                    GRANT,
                    OWNER -> 10;
        };
    }

    private static ObjectId about(SchemaObject object) {
        return object instanceof TableMember member ? ObjectId.of(Kind.TABLE, member.table()) : object.id();
    }

    @Override
    public int compareTo(Preference other) {
        return ORDER.compare(this, other);
    }
}
