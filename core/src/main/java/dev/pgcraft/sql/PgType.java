package dev.pgcraft.sql;

/**
 * A PostgreSQL type as SQL text: {@code numeric(10,2)}, {@code text[]}; found ones as {@code format_type} writes them.
 *
 * @param text what the user wrote, or what the catalog says; never checked here, PostgreSQL does that
 */
public record PgType(String text) {

    public PgType {
        if (text.isBlank()) {
            throw new IllegalArgumentException("type is empty");
        }
    }

    /** The type as SQL. */
    public Sql sql() {
        return Sql.raw(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
