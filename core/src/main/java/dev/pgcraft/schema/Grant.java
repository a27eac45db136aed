package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
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
        implements SchemaObject, Attachment {

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
        return switch (on.kind()) {
            case FUNCTION -> List.of(Privilege.EXECUTE);
            case TYPE -> List.of(Privilege.USAGE);
            case ROLE, SCHEMA, SEQUENCE, TABLE, COLUMN, CONSTRAINT, INDEX, VIEW, MATERIALIZED_VIEW -> List.of();
            case COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS, TRIGGER, POLICY, GRANT -> List.of();
        };
    }

    @Override
    public List<ObjectId> goesWith() {
        return needs();
    }

    /** What it cannot be without: the object, the table or view of a column, and the role; some may be foreign. */
    @Override
    public List<ObjectId> needs() {
        if (on.kind() != Kind.COLUMN) {
            return List.of(on, ObjectId.role(to));
        }
        List<ObjectId> needed = new ArrayList<>(List.of(on, ObjectId.role(to)));
        needed.addAll(
                ObjectId.relations(QualifiedName.of(on.path().get(0), on.path().get(1))));
        return needed;
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
