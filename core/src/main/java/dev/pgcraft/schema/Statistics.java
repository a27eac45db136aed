package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * Statistics about several columns, or about an expression.
 *
 * @param definition the whole CREATE STATISTICS statement, as {@code pg_get_statisticsobjdef} writes it
 * @param target how many values ANALYZE remembers, where somebody said so
 */
public record Statistics(
        QualifiedName name, QualifiedName table, Sql definition, Optional<Integer> target, Optional<String> comment)
        implements SchemaObject, TableMember {

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.STATISTICS, name);
    }
}
