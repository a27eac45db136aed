package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.sql.Sql;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a NOT NULL column holds when it comes back without the values it had.
 *
 * <p>A downgrade re-adds a column that its upgrade dropped; rows that stand there need something, and a neutral
 * value that the reader sees in the file is better than a downgrade that cannot be.
 */
enum Filling {
    /** Nothing: PostgreSQL refuses the column where there are rows. */
    NONE,
    /** Zero, the empty string, the beginning of time. */
    NEUTRAL;

    private static final Pattern NUMBER =
            Pattern.compile("(smallint|integer|bigint|real|double precision|money|(numeric|decimal)(\\(.*\\))?)");
    private static final Pattern TEXT =
            Pattern.compile("(text|bytea|\"char\"|(character varying|character)(\\(.*\\))?)");
    private static final Pattern MOMENT = Pattern.compile("(date|timestamp.*)");

    Optional<Sql> of(Column column) {
        boolean needed = this == NEUTRAL && !column.nullable() && column.value() instanceof None;
        return needed ? value(column.type().text()) : Optional.empty();
    }

    private static Optional<Sql> value(String type) {
        if (type.endsWith("[]")) {
            return Optional.of(Sql.raw("'{}'"));
        }
        if (NUMBER.matcher(type).matches()) {
            return Optional.of(Sql.raw("0"));
        }
        if (TEXT.matcher(type).matches()) {
            return Optional.of(Sql.raw("''"));
        }
        if (MOMENT.matcher(type).matches()) {
            return Optional.of(Sql.raw("'epoch'"));
        }
        return switch (type) {
            case "boolean" -> Optional.of(Sql.raw("false"));
            case "uuid" -> Optional.of(Sql.raw("gen_random_uuid()"));
            case "json", "jsonb" -> Optional.of(Sql.raw("'{}'"));
            case "interval" -> Optional.of(Sql.raw("'0'"));
            default -> Optional.empty();
        };
    }
}
