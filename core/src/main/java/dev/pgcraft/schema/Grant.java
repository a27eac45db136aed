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
 * @param on the object, or a column of a table or view, or {@link Newcomers}
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

    /** The same on something else. */
    public Grant on(ObjectId other) {
        return new Grant(other, to, privileges, passable);
    }

    /** What the role may do without any grant. */
    public Grant usual() {
        return of(on, to, to.equals(PUBLIC) ? newcomers().map(Grant::usual).orElseGet(() -> usual(on)) : List.of());
    }

    /** What it is on, if that is not there yet. */
    public Optional<Newcomers> newcomers() {
        return Newcomers.of(this);
    }

    /** What everybody may do with them; in one schema it is the same, and only more can be said. */
    private static List<Privilege> usual(Newcomers newcomers) {
        return switch (newcomers.type()) {
            case FUNCTIONS -> newcomers.schema().isEmpty() ? List.of(Privilege.EXECUTE) : List.of();
            case TYPES -> newcomers.schema().isEmpty() ? List.of(Privilege.USAGE) : List.of();
            case TABLES, SEQUENCES, SCHEMAS -> List.of();
        };
    }

    private static List<Privilege> usual(ObjectId on) {
        if (on.equals(ObjectId.schema(PUBLIC))) {
            return List.of(Privilege.USAGE);
        }
        return switch (on.kind()) {
            case FUNCTION -> List.of(Privilege.EXECUTE);
            case TYPE -> List.of(Privilege.USAGE);
            case ROLE, ROLE_TRAIT, SCHEMA, EXTENSION, SEQUENCE, TABLE, COLUMN, CONSTRAINT, INDEX -> List.of();
            case VIEW, MATERIALIZED_VIEW -> List.of();
            case COLUMN_SETTINGS, REPLICA_IDENTITY, STATISTICS, TRIGGER, POLICY, NEWCOMERS, GRANT, OWNER -> List.of();
        };
    }

    @Override
    public List<ObjectId> goesWith() {
        return newcomers().isPresent() ? schema().stream().toList() : needs();
    }

    /** The schema with which default privileges go. */
    private Optional<ObjectId> schema() {
        return newcomers().flatMap(Newcomers::schema).map(ObjectId::schema);
    }

    /** What it cannot be without: the object, the table or view of a column, and the role; some may be foreign. */
    @Override
    public List<ObjectId> needs() {
        if (newcomers().isPresent()) {
            List<ObjectId> needed = new ArrayList<>(newcomers().get().needs());
            needed.add(ObjectId.role(to));
            return needed;
        }
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
