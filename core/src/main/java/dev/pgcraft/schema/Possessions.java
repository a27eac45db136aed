package dev.pgcraft.schema;

import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whose things are: most have an owner of their own, columns and their sequences go with what they are a part of. */
public final class Possessions {

    private final Database database;

    /** The tables of sequences by which columns count. */
    private final Map<ObjectId, ObjectId> tables = new TreeMap<>();

    private Possessions(Database database) {
        this.database = database;
        database.objects().values().forEach(this::note);
    }

    /** Those of one database. */
    public static Possessions in(Database database) {
        return new Possessions(database);
    }

    private void note(SchemaObject object) {
        switch (object) {
            case Sequence sequence ->
                sequence.ownedBy().ifPresent(column -> tables.put(sequence.id(), tableOf(column)));
            case Column column
            when column.value() instanceof Identity(var when, var numbering) ->
                tables.put(
                        ObjectId.of(Kind.SEQUENCE, column.table().sibling(numbering.sequence())),
                        ObjectId.of(Kind.TABLE, column.table()));
            case SchemaObject other -> {}
        }
    }

    private static ObjectId tableOf(ObjectId column) {
        return new ObjectId(Kind.TABLE, column.path().subList(0, 2));
    }

    /** What changes hands when this does: itself, or that of which it is a part. */
    public ObjectId whole(ObjectId id) {
        if (id.kind() == Kind.COLUMN) {
            QualifiedName relation =
                    QualifiedName.of(id.path().get(0), id.path().get(1));
            return ObjectId.relations(relation).stream()
                    .filter(each -> database.find(each).isPresent())
                    .findFirst()
                    .orElse(id);
        }
        return Optional.ofNullable(tables.get(id)).orElse(id);
    }

    /** Whose that is which a grant is on: the id of that, whether it is somebody's or not. */
    public ObjectId owner(Grant grant) {
        return Owned.id(whole(grant.on()));
    }

    /** Whether what a grant is on belongs to whom everything belongs; default privileges are for what will. */
    public boolean isOnOwners(Grant grant) {
        if (grant.newcomers().isPresent()) {
            return grant.newcomers().get().maker().isEmpty();
        }
        return !grant.isOnPublicSchema() && database.find(owner(grant)).isEmpty();
    }
}
