package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.migrate.Direction;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Owned;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.RoleTrait;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A live database, seen with a history in mind: what that made is ours, everything else is foreign.
 *
 * @param made what that made
 * @param builds indexes of ours whose concurrent build did not come to its end, and the way on which they are built
 */
record Found(Catalog catalog, Catalog made, NavigableMap<ObjectId, Direction> builds) {

    /** What our history made. */
    private Database history() {
        return made.database();
    }

    private Database live() {
        return catalog.database();
    }

    /** The live database without what is foreign; an index of ours that is not valid keeps others from its name. */
    Database ours(Set<ObjectId> alsoOurs) {
        Database valid = valid(alsoOurs);
        List<SchemaObject> ours = new ArrayList<>(valid.objects().values());
        invalidOfOurs().flatMap(index -> history().find(index).stream()).forEach(ours::add);
        return Database.of(ours, valid.dependencies());
    }

    private Database valid(Set<ObjectId> alsoOurs) {
        return where(object -> isOurs(object, alsoOurs));
    }

    /**
     * The live database as far as it is in our tables: what somebody added to one of them is drift, not foreign, unless
     * it cannot be without something that is.
     */
    Database oursWithAdditions() {
        return oursWithAdditions(Set.of());
    }

    private Database oursWithAdditions(Set<ObjectId> alsoOurs) {
        Database manageable = manageable().database();
        return where(object -> isOurs(object, alsoOurs)
                || (isInOurTable(object) && manageable.find(object.id()).isPresent()));
    }

    /** As much of what is there as can be where of what is not managed only that is there which our history made. */
    private Catalog manageable() {
        return catalog.makeableWith(made.unsupported());
    }

    private boolean isOurs(SchemaObject object, Set<ObjectId> alsoOurs) {
        return (history().find(object.id()).isPresent() && !isAboutRoleOfOthers(object))
                || alsoOurs.contains(object.id());
    }

    private Database where(Predicate<SchemaObject> condition) {
        return Database.of(live().objects().values().stream().filter(condition).toList(), live().dependencies());
    }

    /** What somebody added to our tables, apart from {@code alsoOurs}; in words. */
    List<String> additions(Set<ObjectId> alsoOurs) {
        return Drift.words(valid(alsoOurs), oursWithAdditions(alsoOurs));
    }

    /** The schemas that our history made. */
    List<String> schemas() {
        return history().objects().keySet().stream()
                .filter(id -> id.kind() == Kind.SCHEMA)
                .map(Found::schema)
                .toList();
    }

    /** What stands in schemas of ours and is not ours, in words. */
    List<String> foreign() {
        Set<String> schemas = history().objects().keySet().stream()
                .filter(id -> !id.isOfServer() && id.kind() != Kind.EXTENSION)
                .map(Found::schema)
                .collect(Collectors.toSet());
        Set<String> invalid = invalidOfOurs().map(Found::plain).collect(Collectors.toSet());
        Catalog manageable = manageable();
        Stream<String> others = Unmanaged.only(manageable, made).stream()
                .filter(object -> object.schema().filter(schemas::contains).isPresent())
                .filter(object -> !object.isInvalidIndex() || !invalid.contains(object.plainWords()))
                .filter(object -> object.needed().isEmpty() || !isMade(object))
                .map(Unsupported::words);
        return Stream.concat(
                        foreignIn(
                                schemas,
                                object -> !(object instanceof Extension)
                                        && !isMadeMeanwhile(object)
                                        && manageable
                                                .database()
                                                .find(object.id())
                                                .isPresent()),
                        others)
                .map("%s was not made by this project"::formatted)
                .toList();
    }

    /** A partition of a table that only functions of ours write to was made by one of them. */
    private boolean isMadeMeanwhile(SchemaObject object) {
        return object instanceof Table table
                && table.isPartition()
                && table.lineage().parents().stream()
                        .flatMap(parent -> history().find(ObjectId.of(Kind.TABLE, parent)).stream())
                        .anyMatch(Closed::is);
    }

    private boolean isMade(Unsupported object) {
        return history().objects().keySet().stream().map(ObjectId::toString).anyMatch(object.name()::equals);
    }

    /** What the history made, without the indexes that are there and not valid, and what it said of roles of others. */
    Database historyButInvalid() {
        Set<ObjectId> invalid = invalidOfOurs().collect(Collectors.toSet());
        List<SchemaObject> others = history().objects().values().stream()
                .filter(object -> !invalid.contains(object.id()) && !isAboutRoleOfOthers(object))
                .toList();
        return Database.of(others, history().dependencies());
    }

    /** A role that somebody else made is as they made it. */
    private boolean isAboutRoleOfOthers(SchemaObject object) {
        return object instanceof RoleTrait trait && !mark(live(), trait).equals(mark(history(), trait));
    }

    private static Optional<String> mark(Database database, RoleTrait trait) {
        return database.find(ObjectId.role(trait.role())).flatMap(role -> ((Role) role).mark());
    }

    /** What our history made of kinds that are not managed, and is there no more. */
    List<String> missing() {
        return Unmanaged.only(made, catalog).stream().map(Unsupported::words).toList();
    }

    /** The indexes of ours that are there and not valid, with the way out. */
    List<String> invalid() {
        return invalidOfOurs()
                .map(index -> "%s is not valid: %s".formatted(index, wayOut(index)))
                .toList();
    }

    private String wayOut(ObjectId index) {
        return Optional.ofNullable(builds.get(index))
                .map(direction -> direction == Direction.UP ? "upgrade" : "downgrade")
                .map("its build did not come to an end; the next `pgcraft %s` drops it and builds it anew"::formatted)
                .orElse("PostgreSQL does not use it; REINDEX INDEX CONCURRENTLY builds it anew");
    }

    private Stream<ObjectId> invalidOfOurs() {
        Set<String> invalid = catalog.unsupported().stream()
                .filter(Unsupported::isInvalidIndex)
                .map(Unsupported::plainWords)
                .collect(Collectors.toSet());
        return Stream.concat(history().objects().keySet().stream(), builds.keySet().stream())
                .filter(id -> id.kind() == Kind.INDEX && invalid.contains(plain(id)))
                .distinct()
                .sorted();
    }

    /** What stands in a schema by itself and is not ours: it would not go with any table of ours. */
    List<String> tenants(String schema) {
        Set<String> ours =
                history().objects().keySet().stream().map(Found::plain).collect(Collectors.toSet());
        Stream<String> others = Unmanaged.only(catalog, made).stream()
                .filter(object -> object.schema().filter(schema::equals).isPresent())
                .filter(object -> object.standsAlone() && !ours.contains(object.plainWords()))
                .map(Unsupported::words);
        return Stream.concat(foreignIn(Set.of(schema), object -> !goesWithOurs(object)), others)
                .toList();
    }

    /** Whether PostgreSQL drops it with an object of ours, unasked. */
    private boolean goesWithOurs(SchemaObject object) {
        return object instanceof Grant
                || isMadeMeanwhile(object)
                || object instanceof Owned
                || (object instanceof Sequence sequence
                        && sequence.ownedBy().filter(this::isInOurTable).isPresent());
    }

    private boolean isInOurTable(ObjectId column) {
        List<String> path = column.path();
        return history()
                .find(new ObjectId(Kind.TABLE, path.subList(0, path.size() - 1)))
                .isPresent();
    }

    /** As what is not managed is named: without quotes. */
    private static String plain(ObjectId id) {
        return id.kind().word() + " " + String.join(".", id.path());
    }

    private Stream<String> foreignIn(Set<String> schemas, Predicate<SchemaObject> counts) {
        return live().objects().values().stream()
                .filter(object -> history().find(object.id()).isEmpty() && standsInItsSchema(object))
                .filter(object -> !object.id().isOfServer() && schemas.contains(schema(object)))
                .filter(object -> !(object instanceof Grant grant)
                        || grant.newcomers().isPresent()
                        || history().find(grant.on()).isPresent())
                .filter(object -> !(object instanceof Owned owned)
                        || history().find(owned.on()).isPresent())
                .filter(counts)
                .map(Found::words);
    }

    /** Where less may be done than is usual, it was not granting that somebody did. */
    private static String words(SchemaObject object) {
        if (object instanceof Grant grant) {
            NavigableSet<Privilege> lost = new TreeSet<>(grant.usual().privileges());
            lost.removeAll(grant.privileges());
            if (!lost.isEmpty()) {
                String privileges = lost.stream().map(Privilege::word).collect(Collectors.joining(", "));
                return "revoke of %s on %s from %s".formatted(privileges, grant.on(), grant.to());
            }
        }
        return object.id().toString();
    }

    /** Whether it is no part of a table, or of one that stands elsewhere. */
    private static boolean standsInItsSchema(SchemaObject object) {
        return !(object instanceof TableMember member)
                || (object instanceof Statistics statistics
                        && !statistics.name().schema().equals(member.table().schema()));
    }

    private boolean isInOurTable(SchemaObject object) {
        return object instanceof TableMember member
                && ObjectId.relations(member.table()).stream()
                        .anyMatch(relation -> history().find(relation).isPresent());
    }

    private static String schema(SchemaObject object) {
        return object instanceof Extension extension ? extension.schema().name() : schema(object.id());
    }

    private static String schema(ObjectId id) {
        return id.path().getFirst();
    }
}
