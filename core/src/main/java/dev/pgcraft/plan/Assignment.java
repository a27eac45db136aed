package dev.pgcraft.plan;

import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Set;

/**
 * Whether PostgreSQL puts values of one type into a column of another without being told how.
 *
 * <p>Where it does, ALTER COLUMN TYPE stands without USING: an explicit cast would cut what is too long, an assignment
 * refuses it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-createcast.html">CREATE CAST: assignment</a>
 */
public final class Assignment {

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "name");
    private static final List<Set<String>> FAMILIES = List.of(
            STRINGS,
            Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
            Set.of("bit", "bit varying"),
            Set.of("date", "timestamp without time zone", "timestamp with time zone"));

    private Assignment() {}

    /** Whether it does so from the one type to the other. */
    public static boolean suffices(PgType from, PgType to) {
        boolean arrays = from.text().endsWith("[]");
        if (arrays != to.text().endsWith("[]")) {
            return false;
        }
        String before = base(from);
        String after = base(to);
        boolean readable = !arrays && STRINGS.contains(after);
        boolean related = FAMILIES.stream().anyMatch(family -> family.contains(before) && family.contains(after));
        return readable || related || before.equals(after);
    }

    /** Without length, precision and brackets: {@code timestamp(3) without time zone[]} is a timestamp. */
    private static String base(PgType type) {
        return type.text().replace("[]", "").replaceFirst("\\([^)]*\\)", "");
    }
}
