package dev.pgcraft.script;

import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A statement that counts the rows which a change would stumble over, and stops before it if there are any.
 *
 * <p>It reads and locks nothing but what it reads; rows that come after it are PostgreSQL's own to refuse.
 */
final class GuardSql {

    private static final String TEMPLATE = """
            DO $L
            $LDECLARE
                offending bigint := ($L);
            BEGIN
                IF offending > 0 THEN
                    RAISE $L USING
                        MESSAGE = pg_catalog.concat($S, offending),
                        HINT = $S;
                END IF;
            END
            $L""";

    /** Where policies bind whoever counts, who would see no row. */
    private static final String UNBOUND = """
            DO $L
            $LDECLARE
                offending bigint;
            BEGIN
                ALTER TABLE $N NO FORCE ROW LEVEL SECURITY;
                offending := ($L);
                ALTER TABLE $N FORCE ROW LEVEL SECURITY;
                IF offending > 0 THEN
                    RAISE $L USING
                        MESSAGE = pg_catalog.concat($S, offending),
                        HINT = $S;
                END IF;
            END
            $L""";

    /** What PL/pgSQL has under these names is not meant where the rows have a column of that name. */
    private static final Pattern VARIABLE = Pattern.compile("\\b(found|offending)\\b", Pattern.CASE_INSENSITIVE);

    private static final Sql COLUMNS_FIRST = Sql.raw("#variable_conflict use_column\n");

    private GuardSql() {}

    /**
     * A guard.
     *
     * @param count gives one number
     * @param refusal the name of the SQLSTATE with which PostgreSQL would refuse the change
     * @param words what is wrong with the rows, to stand between {@code rows of} and their number
     */
    static Sql of(Sql count, String refusal, String words, String hint) {
        return of(Optional.empty(), count, refusal, words, hint);
    }

    /**
     * A guard that counts all rows.
     *
     * @param bound a table whose policies bind its owner, too; nobody else meets it meanwhile
     */
    static Sql of(Optional<QualifiedName> bound, Sql count, String refusal, String words, String hint) {
        Sql tag = Sql.raw(tag(count.text() + words + hint));
        Sql option = VARIABLE.matcher(count.text()).find() ? COLUMNS_FIRST : Sql.raw("");
        Sql state = Sql.raw(refusal);
        String said = "rows of %s: ".formatted(words);
        return bound.map(table -> Sql.of(UNBOUND, tag, option, table, count, table, state, said, hint, tag))
                .orElseGet(() -> Sql.of(TEMPLATE, tag, option, count, state, said, hint, tag));
    }

    private static String tag(String content) {
        String tag = Statement.GUARD;
        while (content.contains("$" + tag + "$")) {
            tag += "_";
        }
        return "$" + tag + "$";
    }
}
