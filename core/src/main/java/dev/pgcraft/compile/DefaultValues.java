package dev.pgcraft.compile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Privilege;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What whoever inserts a row must be allowed to use, because defaults of its columns do: sequences, and functions that
 * plugins made and that not everybody may call. Identity columns need no grant on theirs.
 */
final class DefaultValues {

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

    private static final Pattern NEXT = Pattern.compile("(?i)\\bnextval\\s*\\(\\s*'((?:[^']|'')+)'");

    private final Draft draft;

    DefaultValues(Draft draft) {
        this.draft = draft;
    }

    /** What the defaults of a table use, and the privilege that takes. */
    NavigableMap<ObjectId, Privilege> usedBy(ObjectId table) {
        NavigableMap<ObjectId, Privilege> used = new TreeMap<>();
        for (Column column : draft.columns(table)) {
            sequences(table, column).forEach(sequence -> used.put(sequence, Privilege.USAGE));
            if (column.value() instanceof Default(Sql value)) {
                closedFunctions()
                        .filter(function -> calls(value, function))
                        .forEach(function -> used.put(function, Privilege.EXECUTE));
            }
        }
        return used;
    }

    private static Stream<ObjectId> sequences(ObjectId table, Column column) {
        if (SERIAL.contains(column.type().text().toLowerCase(Locale.ROOT))) {
            Identifier name = Identifier.of(table.path().getLast());
            return Stream.of(sequence(
                    table.path().getFirst(),
                    Numbering.usualName(name, column.name()).name()));
        }
        return column.value() instanceof Default(Sql value) ? named(value) : Stream.of();
    }

    /** Those that {@code nextval} is told by name. */
    private static Stream<ObjectId> named(Sql value) {
        Matcher next = NEXT.matcher(value.text());
        return next.results()
                .map(found ->
                        DottedName.parse(found.group(1).replace("''", "'")).parts())
                .filter(parts -> parts.size() == 2)
                .map(parts -> sequence(parts.getFirst(), parts.getLast()));
    }

    private static ObjectId sequence(String schema, String name) {
        return ObjectId.of(Kind.SEQUENCE, QualifiedName.of(schema, name));
    }

    private Stream<ObjectId> closedFunctions() {
        return draft.ids().stream()
                .filter(id -> id.kind() == Kind.FUNCTION)
                .filter(function -> draft.has(ObjectId.grant(function, Grant.PUBLIC)));
    }

    private static boolean calls(Sql value, ObjectId function) {
        QualifiedName name = QualifiedName.of(function.path().getFirst(), function.name());
        return List.of(Sql.of("$N(", name).text(), name + "(").stream()
                .anyMatch(call -> value.text().contains(call));
    }
}
