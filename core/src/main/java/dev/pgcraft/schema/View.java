package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A view.
 *
 * @param columns what it shows, in order; empty while only declared
 * @param query its SELECT, without a closing semicolon
 */
public record View(QualifiedName name, List<Shown> columns, Sql query, Optional<String> comment)
        implements SchemaObject {

    /** A column of a view. */
    public record Shown(Identifier name, PgType type) {}

    public View {
        columns = List.copyOf(columns);
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.VIEW, name);
    }

    /** Whether CREATE OR REPLACE can put either view in the other's place, so that there is a way back. */
    public boolean replaceableBy(View other) {
        return columns.equals(other.columns);
    }
}
