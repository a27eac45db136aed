package dev.pgcraft.script;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;

/** ALTER … RENAME. */
final class RenameSql {

    private RenameSql() {}

    static Sql rename(ObjectId from, ObjectId to) {
        Identifier name = Identifier.of(to.path().getLast());
        return switch (from.kind()) {
            case SCHEMA ->
                Sql.of("ALTER SCHEMA $N RENAME TO $N", Identifier.of(from.path().getFirst()), name);
            case SEQUENCE, TABLE, INDEX, VIEW ->
                Sql.of("ALTER $L $N RENAME TO $N", Sql.raw(from.kind().name()), qualified(from), name);
            case COLUMN, CONSTRAINT ->
                Sql.of(
                        "ALTER TABLE $N RENAME $L $N TO $N",
                        qualified(from),
                        Sql.raw(from.kind().name()),
                        Identifier.of(from.path().getLast()),
                        name);
            case TRIGGER ->
                Sql.of(
                        "ALTER TRIGGER $N ON $N RENAME TO $N",
                        Identifier.of(from.path().getLast()),
                        qualified(from),
                        name);
            case ROLE, FUNCTION, GRANT -> throw new IllegalArgumentException("not renamed: " + from);
        };
    }

    private static QualifiedName qualified(ObjectId id) {
        return QualifiedName.of(id.path().get(0), id.path().get(1));
    }
}
