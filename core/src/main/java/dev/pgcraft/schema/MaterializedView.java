package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A materialized view; its indexes are objects of their own.
 *
 * @param parameters how its rows are stored
 * @param query its SELECT, without a closing semicolon
 * @param populated whether it is filled when it is made; no difference that counts, because a REFRESH may come at any
 *     time
 */
public record MaterializedView(
        QualifiedName name, Parameters parameters, Sql query, boolean populated, Optional<String> comment)
        implements SchemaObject {

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.MATERIALIZED_VIEW, name);
    }

    private MaterializedView filled() {
        return new MaterializedView(name, parameters, query, true, comment);
    }

    @Override
    public boolean sameAs(SchemaObject other) {
        return other instanceof MaterializedView view && filled().equals(view.filled());
    }
}
