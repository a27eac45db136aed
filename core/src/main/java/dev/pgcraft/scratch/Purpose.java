package dev.pgcraft.scratch;

import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells from the words of a way whether it means to change the values of a table. */
final class Purpose {

    private static final Set<String> MAY_UPDATE = Set.of("UPDATE", "MERGE", "WITH", "DO");

    private Purpose() {}

    static boolean updates(List<Leg> legs, QualifiedName table) {
        return legs.stream().flatMap(leg -> leg.statements().stream()).anyMatch(statement -> updates(statement, table));
    }

    private static boolean updates(Statement statement, QualifiedName table) {
        String first = statement.leadingWords().stream().findFirst().orElse("");
        String text = statement.sql().text();
        String small = text.toLowerCase(Locale.ROOT);
        return MAY_UPDATE.contains(first)
                && (Mention.of("update", small) || Mention.of("merge", small))
                && Mention.of(table.name().name(), text);
    }
}
