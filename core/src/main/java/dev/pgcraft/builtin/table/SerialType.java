package dev.pgcraft.builtin.table;

import dev.pgcraft.sql.PgType;
import java.util.Locale;

/** {@code serial} and its like: no types, but an integer and a sequence in one word. */
public final class SerialType {

    private SerialType() {}

    /** The type of the values. */
    public static PgType plain(PgType type) {
        return switch (type.text().toLowerCase(Locale.ROOT)) {
            case "serial", "serial4" -> new PgType("integer");
            case "bigserial", "serial8" -> new PgType("bigint");
            case "smallserial", "serial2" -> new PgType("smallint");
            default -> type;
        };
    }
}
