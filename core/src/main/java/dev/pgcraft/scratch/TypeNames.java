package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types a column may have, to guess which one was meant. */
final class TypeNames {

    private static final String UNDEFINED_OBJECT = "42704";
    private static final Pattern MESSAGE = Pattern.compile("^type \"(.*?)(?:\\[])*\" does not exist.*");

    private static final Sql KNOWN = Sql.raw("""
            SELECT typname FROM pg_type WHERE typtype <> 'p' AND typcategory <> 'A' AND typrelid = 0
            UNION
            SELECT format_type(oid, NULL) FROM pg_type WHERE typtype = 'b' AND typcategory <> 'A'
            ORDER BY 1""");

    private TypeNames() {}

    /** The type that PostgreSQL says it does not know. */
    static Optional<String> unknown(Refusal refusal) {
        Matcher message = MESSAGE.matcher(refusal.sentence());
        return refusal.state().equals(UNDEFINED_OBJECT) && message.matches()
                ? Optional.of(message.group(1))
                : Optional.empty();
    }

    /** A known type that looks like it. */
    static Optional<String> hint(Session session, String unknown) {
        try {
            List<String> known = session.strings(KNOWN);
            return DidYouMean.hint(unknown, known);
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
