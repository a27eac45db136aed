package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.Unsupported;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Role;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A live database, seen with a history in mind: what that made is ours, everything else is foreign. */
record Found(Catalog catalog, Database history) {

    private Database live() {
        return catalog.database();
    }

    /** The live database without what is foreign. */
    Database ours(Set<ObjectId> alsoOurs) {
        List<SchemaObject> ours = live().objects().values().stream()
                .filter(object -> history.find(object.id()).isPresent() || alsoOurs.contains(object.id()))
                .toList();
        return Database.of(ours, live().dependencies());
    }

    /** The live database as far as it is in our tables: what somebody added to one of them is drift, not foreign. */
    Database oursWithAdditions() {
        List<SchemaObject> ours = live().objects().values().stream()
                .filter(object -> history.find(object.id()).isPresent() || isInOurTable(object))
                .toList();
        return Database.of(ours, live().dependencies());
    }

    /** The schemas that our history made. */
    List<String> schemas() {
        return history.objects().keySet().stream()
                .filter(id -> id.kind() == Kind.SCHEMA)
                .map(Found::schema)
                .toList();
    }

    /** What stands in schemas of ours and is not ours, in words. */
    List<String> foreign() {
        Set<String> schemas = history.objects().keySet().stream()
                .filter(id -> id.kind() != Kind.ROLE)
                .map(Found::schema)
                .collect(Collectors.toSet());
        Stream<String> others = catalog.unsupported().stream()
                .filter(object -> object.schema().filter(schemas::contains).isPresent())
                .map(Unsupported::words);
        return Stream.concat(foreignIn(schemas), others)
                .map("%s was not made by this project"::formatted)
                .toList();
    }

    /** What stands in a schema by itself and is not ours: it would not go with any table of ours. */
    List<String> tenants(String schema) {
        Stream<String> others = catalog.unsupported().stream()
                .filter(object -> object.schema().filter(schema::equals).isPresent())
                .filter(Unsupported::standsAlone)
                .map(Unsupported::words);
        return Stream.concat(foreignIn(Set.of(schema)), others).toList();
    }

    private Stream<String> foreignIn(Set<String> schemas) {
        return live().objects().values().stream()
                .filter(object -> history.find(object.id()).isEmpty() && !(object instanceof TableMember))
                .filter(object -> !(object instanceof Role) && schemas.contains(schema(object.id())))
                .filter(object -> !(object instanceof Grant grant)
                        || history.find(grant.on()).isPresent())
                .map(object -> object.id().toString());
    }

    private boolean isInOurTable(SchemaObject object) {
        return object instanceof TableMember member
                && history.find(ObjectId.of(Kind.TABLE, member.table())).isPresent();
    }

    private static String schema(ObjectId id) {
        return id.path().getFirst();
    }
}
