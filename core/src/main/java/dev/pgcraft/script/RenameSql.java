package dev.pgcraft.script;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;

/** ALTER … RENAME. */
final class RenameSql {

    private RenameSql() {}

    static Sql rename(ObjectId from, ObjectId to) {
        Identifier name = Identifier.of(to.name());
        return switch (from.kind()) {
            case SCHEMA ->
                Sql.of("ALTER SCHEMA $N RENAME TO $N", Identifier.of(from.path().getFirst()), name);
            case TYPE, SEQUENCE, TABLE, INDEX, VIEW, MATERIALIZED_VIEW, STATISTICS ->
                Sql.of("ALTER $L $N RENAME TO $N", word(from.kind()), qualified(from), name);
            case COLUMN, CONSTRAINT ->
                Sql.of(
                        "ALTER TABLE $N RENAME $L $N TO $N",
                        qualified(from),
                        Sql.raw(from.kind().name()),
                        Identifier.of(from.path().getLast()),
                        name);
            case TRIGGER, POLICY ->
                Sql.of(
                        "ALTER $L $N ON $N RENAME TO $N",
                        word(from.kind()),
                        Identifier.of(from.path().getLast()),
                        qualified(from),
                        name);
            case FUNCTION -> Sql.of("ALTER $L RENAME TO $N", FunctionSql.routine(from), name);
            case ROLE, ROLE_TRAIT, EXTENSION, COLUMN_SETTINGS, REPLICA_IDENTITY, NEWCOMERS, GRANT, OWNER ->
                throw new IllegalArgumentException("not renamed: " + from);
        };
    }

    /** The kind in SQL. */
    static Sql word(ObjectId.Kind kind) {
        return Sql.raw(kind.name().replace('_', ' '));
    }

    private static QualifiedName qualified(ObjectId id) {
        return QualifiedName.of(id.path().get(0), id.path().get(1));
    }
}
