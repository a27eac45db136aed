package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a plan begins and ends with, and what is in use meanwhile. */
final class Surroundings {

    private final Plan plan;
    private final Database from;
    private final Database to;
    private final FreshNames names;
    private final Dependencies hangingBefore;
    private final Dependencies hangingAfter;
    private final Set<ObjectId> madeOrDropped = new TreeSet<>();

    Surroundings(Plan plan, Database from, Database to) {
        this.plan = plan;
        this.from = from;
        this.to = to;
        this.names = new FreshNames(from, to);
        this.hangingBefore = from.dependencies().inverse();
        this.hangingAfter = to.dependencies().inverse();
        for (Change change : plan.changes()) {
            if (change instanceof Change.Create || change instanceof Change.Drop) {
                madeOrDropped.add(change.id());
            }
        }
    }

    FreshNames names() {
        return names;
    }

    /**
     * Whether it is there all the time, and may hold rows and be in use. What is done to partitions is done to all of
     * them at once: PostgreSQL lets nobody take that apart.
     */
    boolean isInUse(QualifiedName table) {
        return ObjectId.relations(table).stream()
                .filter(id -> !madeOrDropped.contains(id))
                .flatMap(id -> from.find(id).stream())
                .anyMatch(object -> !(object instanceof Table found) || standsAlone(found));
    }

    /** Whether it becomes a partition: what it has then belongs to the table above where that has the same. */
    boolean isAttached(QualifiedName table) {
        return to.find(ObjectId.of(Kind.TABLE, table))
                .filter(object -> object instanceof Table after && after.isPartition())
                .isPresent();
    }

    private static boolean standsAlone(Table table) {
        return table.partitionedBy().isEmpty() && table.lineage().parents().isEmpty();
    }

    /** Whether tables that are in use have columns of a type, or of one that is made of it. */
    boolean holdsRowsInUse(ObjectId type) {
        return hangingBefore.needs(type).stream()
                .anyMatch(id -> switch (from.find(id).orElseThrow()) {
                    case Column column -> isInUse(column.table());
                    case UserType other -> holdsRowsInUse(id);
                    case SchemaObject other -> false;
                });
    }

    /** Whether the object is there where the plan begins. */
    boolean isThere(ObjectId id) {
        return from.find(id).isPresent();
    }

    /** Whether something has the name where the plan ends, in whatever schema. */
    boolean isWanted(Identifier name) {
        return to.objects().keySet().stream().anyMatch(id -> id.path().getLast().equals(name.name()));
    }

    Set<ObjectId> neededBefore(ObjectId id) {
        return from.dependencies().needs(id);
    }

    Set<ObjectId> neededAfter(ObjectId id) {
        return to.dependencies().needs(id);
    }

    /** What a check needs where the plan ends that its table has from one above; empty if it is the table's own. */
    Optional<Set<ObjectId>> neededFromAbove(Constraint check) {
        return to.find(check.id()).isPresent() ? Optional.empty() : above(check.table(), check);
    }

    private Optional<Set<ObjectId>> above(QualifiedName table, Constraint check) {
        for (QualifiedName parent : to.parents(table)) {
            ObjectId same = ObjectId.member(Kind.CONSTRAINT, parent, check.name());
            Optional<Set<ObjectId>> needed =
                    to.find(same).isPresent() ? Optional.of(neededAfter(same)) : above(parent, check);
            if (needed.isPresent()) {
                return needed.map(ids -> passedOn(ids, parent, check.table()));
            }
        }
        return Optional.empty();
    }

    private static Set<ObjectId> passedOn(Set<ObjectId> needed, QualifiedName above, QualifiedName below) {
        return needed.stream()
                .map(id -> id.moved(ObjectId.of(Kind.TABLE, above), ObjectId.of(Kind.TABLE, below)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isNeededBefore(ObjectId id) {
        return !hangingBefore.needs(id).isEmpty();
    }

    /** All that hangs on it where the plan ends, and on that. */
    Set<ObjectId> hangingOn(ObjectId id) {
        Set<ObjectId> all = new TreeSet<>();
        collect(id, all);
        return all;
    }

    private void collect(ObjectId id, Set<ObjectId> all) {
        for (ObjectId hanging : hangingAfter.needs(id)) {
            if (all.add(hanging)) {
                collect(hanging, all);
            }
        }
    }

    Set<QualifiedName> rewrittenBy(Change change) {
        return Rewrites.by(change, plan);
    }

    /** What rows get that have nothing in the column. */
    Optional<Sql> backfill(Change change) {
        return plan.backfill(change);
    }
}
