package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.plan.Act;
import dev.pgcraft.plan.RoleChanges;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Possessions;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything that is there gets another owner as soon as that one is there and may have it, and has the old one back
 * as soon as all else is undone, while the new one is still there.
 *
 * @param objects what was there before
 * @param granted what the new owner was granted on them before: it becomes an owner's right by itself, and is lost with
 *     it
 * @param merged the same under the names that what it is on has after the renames
 * @param defaults the default privileges of the owner before: he takes them back himself
 * @param from the owner before; empty for whoever migrates
 * @param to the owner after
 */
public record Handover(
        List<ObjectId> objects,
        List<Grant> granted,
        List<Grant> merged,
        List<Grant> defaults,
        Optional<Identifier> from,
        Optional<Identifier> to) {

    /** Everything stays whose it is. */
    static final Handover NONE =
            new Handover(List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public Handover {
        objects = List.copyOf(objects);
        granted = List.copyOf(granted);
        merged = List.copyOf(merged);
        defaults = List.copyOf(defaults);
    }

    /**
     * What changes hands on the way from one database to the other.
     *
     * @param renamed the first with all renames made
     */
    public static Handover between(Database from, Database renamed, Database to) {
        Optional<Identifier> before = from.owner().map(Role::name);
        Optional<Identifier> after = to.owner().map(Role::name);
        if (before.equals(after)) {
            return NONE;
        }
        List<ObjectId> objects = new ArrayList<>();
        List<Grant> defaults = new ArrayList<>();
        for (SchemaObject object : from.objects().values()) {
            if (hasOwner(object) && from.find(Owned.id(object.id())).isEmpty()) {
                objects.add(object.id());
            }
            if (object instanceof Grant grant && isDefault(grant)) {
                defaults.add(grant);
            }
        }
        return new Handover(objects, merged(from, after), merged(renamed, after), defaults, before, after);
    }

    /** What the owner was granted on what becomes his. */
    private static List<Grant> merged(Database database, Optional<Identifier> owner) {
        Possessions possessions = Possessions.in(database);
        return database.objects().values().stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> owner.equals(Optional.of(grant.to())))
                .filter(grant -> !isDefault(grant) && possessions.isOnOwners(grant))
                .toList();
    }

    private static boolean isDefault(Grant grant) {
        return grant.newcomers().filter(those -> those.maker().isEmpty()).isPresent();
    }

    /** A column's sequence belongs to whom the table belongs. */
    private static boolean hasOwner(SchemaObject object) {
        boolean partOfTable =
                object instanceof Sequence sequence && sequence.ownedBy().isPresent();
        return !partOfTable
                && switch (object.id().kind()) {
                    case SCHEMA, TYPE, SEQUENCE, TABLE, VIEW, MATERIALIZED_VIEW, STATISTICS, FUNCTION -> true;
                    case ROLE, ROLE_TRAIT, EXTENSION, COLUMN, CONSTRAINT, INDEX -> false;
                    case COLUMN_SETTINGS, REPLICA_IDENTITY, TRIGGER, POLICY, NEWCOMERS, GRANT, OWNER -> false;
                };
    }

    /** Before which of the acts it stands, counted from 0. */
    int position(List<Act> acts, boolean back) {
        return back ? acts.size() - count(acts.reversed(), RoleChanges::goes) : count(acts, RoleChanges::comes);
    }

    private static int count(List<Act> acts, Predicate<Change> first) {
        return (int) acts.stream()
                .takeWhile(act -> act instanceof Act.Make(var change) && first.test(change))
                .count();
    }

    /** Whether the change comes about because an owner needs no grant, or is made by the owner before. */
    boolean makes(Change change, boolean back) {
        return switch (change) {
            case Change.Drop(Grant grant) -> !back && (merged.contains(grant) || defaults.contains(grant));
            case Change.Create(Grant grant) -> back && (merged.contains(grant) || defaults.contains(grant));
            case Change other -> false;
        };
    }

    List<Sql> statements(boolean back) {
        List<Sql> statements = new ArrayList<>(
                objects.stream().map(id -> OwnerSql.alter(id, back ? from : to)).toList());
        if (back) {
            granted.forEach(grant -> statements.addAll(GrantSql.alter(grant.usual(), grant)));
        }
        for (Grant grant : defaults) {
            Grant theirs = grant.on(grant.newcomers().orElseThrow().madeBy(from).id());
            statements.addAll(back ? GrantSql.alter(theirs.usual(), theirs) : GrantSql.alter(theirs, theirs.usual()));
        }
        return statements;
    }
}
