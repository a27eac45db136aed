package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one role may do with one object, where that is not what PostgreSQL gives everybody by itself.
 *
 * @param on the object, or a column of a table or view
 * @param to the role; {@code public} for everybody
 * @param privileges all of them; none where even the usual ones were taken away
 * @param passable those among them that the role may grant to others
 */
public record Grant(ObjectId on, Identifier to, NavigableSet<Privilege> privileges, NavigableSet<Privilege> passable)
        implements SchemaObject {

    /** Everybody; no role can have this name. */
    public static final Identifier PUBLIC = Identifier.of("public");

    public Grant {
        privileges = Collections.unmodifiableNavigableSet(new TreeSet<>(privileges));
        passable = Collections.unmodifiableNavigableSet(new TreeSet<>(passable));
    }

    /** A grant that cannot be passed on. */
    public static Grant of(ObjectId on, Identifier to, Collection<Privilege> privileges) {
        return new Grant(on, to, new TreeSet<>(privileges), new TreeSet<>());
    }

    /** What the role may do without any grant. */
    public Grant usual() {
        return of(on, to, usual(on, to));
    }

    private static List<Privilege> usual(ObjectId on, Identifier to) {
        if (!to.equals(PUBLIC)) {
            return List.of();
        }
        if (on.equals(ObjectId.schema(PUBLIC))) {
            return List.of(Privilege.USAGE);
        }
        return on.kind() == Kind.FUNCTION ? List.of(Privilege.EXECUTE) : List.of();
    }

    /** What it cannot be without: the object, the table or view of a column, and the role; some may be foreign. */
    public List<ObjectId> needs() {
        if (on.kind() != Kind.COLUMN) {
            return List.of(on, ObjectId.role(to));
        }
        List<String> relation = on.path().subList(0, 2);
        return List.of(on, new ObjectId(Kind.TABLE, relation), new ObjectId(Kind.VIEW, relation), ObjectId.role(to));
    }

    /** Whether it is on schema public, which is there in every database and belongs to nobody of ours. */
    public boolean isOnPublicSchema() {
        return on.equals(ObjectId.schema(PUBLIC));
    }

    @Override
    public ObjectId id() {
        return ObjectId.grant(on, to);
    }

    /** There is no comment on a grant. */
    @Override
    public Optional<String> comment() {
        return Optional.empty();
    }
}
