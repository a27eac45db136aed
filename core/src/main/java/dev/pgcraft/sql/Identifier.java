package dev.pgcraft.sql;

import java.nio.charset.StandardCharsets;

/**
 * A PostgreSQL name as the catalog holds it: unquoted, 1 to 63 bytes of UTF-8.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">Identifiers</a>
 */
public record Identifier(String name) implements Comparable<Identifier> {

    /** The most bytes a name may have; PostgreSQL silently cuts what is longer. */
    public static final int MOST_BYTES = 63;

    public Identifier {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name: \"%s\"".formatted(name));
        }
        if (!fits(name)) {
            throw new IllegalArgumentException("longer than %d bytes: \"%s\"".formatted(MOST_BYTES, name));
        }
    }

    /** The name, taken literally: {@code Order} is not {@code order}. */
    public static Identifier of(String name) {
        return new Identifier(name);
    }

    /** Whether PostgreSQL would keep the whole name. */
    public static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** As it stands in SQL: in double quotes only where PostgreSQL needs them. */
    public String quoted() {
        return isPlain() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private boolean isPlain() {
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
                && !Character.isDigit(name.charAt(0))
                && !Keywords.NEED_QUOTES.contains(name);
    }

    /** As it stands in messages. */
    String readable() {
        return name.indexOf('.') >= 0 ? "\"" + name + "\"" : name;
    }

    /** By Unicode code units, the same on every machine. */
    @Override
    public int compareTo(Identifier other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
