package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Possessions;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is granted on what changes hands: PostgreSQL forgets what somebody was granted as soon as he is the owner.
 *
 * <p>So grants change while the object belongs to the usual owner, and those to him while it belongs to somebody else.
 */
final class OwnerGrants {

    private final Optional<Identifier> usual;
    private final Possessions before;
    private final Possessions after;

    /** By the owner's id: the change by which it lets go, and the one by which it gets the object. */
    private final Map<ObjectId, Integer> drops = new TreeMap<>();

    private final Map<ObjectId, Integer> creates = new TreeMap<>();

    private OwnerGrants(Database from, Database to) {
        usual = to.owner().map(Role::name);
        before = Possessions.in(from);
        after = Possessions.in(to);
    }

    /** Those to the usual owner on what is his meanwhile. */
    static List<ObjectId> inTheWay(Database from, Database to, List<Change> changes) {
        Set<ObjectId> owners = changes.stream()
                .filter(OwnerGrants::isOfOwner)
                .map(Change::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (owners.isEmpty() || to.owner().isEmpty()) {
            return List.of();
        }
        OwnerGrants grants = new OwnerGrants(from, to);
        return from.objects().values().stream()
                .filter(object -> object instanceof Grant grant
                        && grants.isToUsual(grant)
                        && owners.contains(grants.before.owner(grant)))
                .map(SchemaObject::id)
                .toList();
    }

    /** What comes first: a grant or that its object changes hands. */
    static void demand(Database from, Database to, List<List<Change>> clusters, Ordering ordering) {
        if (clusters.stream().flatMap(List::stream).noneMatch(OwnerGrants::isOfOwner)) {
            return;
        }
        OwnerGrants grants = new OwnerGrants(from, to);
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                grants.note(number, change);
            }
        }
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                grants.demand(number, change, ordering);
            }
        }
    }

    /** Whether something changes hands. */
    private static boolean isOfOwner(Change change) {
        return change instanceof Change.Drop(Owned before) || change instanceof Change.Create(Owned after);
    }

    private void note(int number, Change change) {
        if (change instanceof Change.Drop(Owned owned)) {
            drops.put(owned.id(), number);
        }
        if (change instanceof Change.Create(Owned owned)) {
            creates.put(owned.id(), number);
        }
    }

    private void demand(int number, Change change, Ordering ordering) {
        switch (change) {
            case Change.Drop(Grant grant)
            when isToUsual(grant) -> letGo(grant).ifPresent(drop -> ordering.before(number, drop));
            case Change.Create(Grant grant)
            when isToUsual(grant) -> given(grant).ifPresent(create -> ordering.before(create, number));
            case Change.Drop(Grant grant) -> between(number, grant, ordering);
            case Change.Create(Grant grant) -> between(number, grant, ordering);
            case Change.Alter(Grant from, Grant to) -> between(number, to, ordering);
            case Change other -> {}
        }
    }

    private void between(int number, Grant grant, Ordering ordering) {
        letGo(grant).ifPresent(drop -> ordering.before(drop, number));
        given(grant).ifPresent(create -> ordering.before(number, create));
    }

    private Optional<Integer> letGo(Grant grant) {
        return Optional.ofNullable(drops.get(before.owner(grant)));
    }

    private Optional<Integer> given(Grant grant) {
        return Optional.ofNullable(creates.get(after.owner(grant)));
    }

    private boolean isToUsual(Grant grant) {
        return usual.equals(Optional.of(grant.to()));
    }
}
