package dev.pgcraft.compile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sequences that PostgreSQL makes for serial columns; identity columns need no grant on theirs. */
final class SerialSequences {

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");
    private static final String SUFFIX = "_seq";

    private SerialSequences() {}

    static List<ObjectId> of(ObjectId table, List<Column> columns) {
        return columns.stream()
                .filter(column -> SERIAL.contains(column.type().text().toLowerCase(Locale.ROOT)))
                .map(column -> ObjectId.of(
                        Kind.SEQUENCE,
                        QualifiedName.of(
                                table.path().getFirst(),
                                name(table.path().getLast(), column.name().name()))))
                .toList();
    }

    /** As PostgreSQL cuts it: the longer of the two names gives way, byte by byte, but no character is cut. */
    private static String name(String table, String column) {
        String left = table;
        String right = column;
        while (!Identifier.fits(left + "_" + right + SUFFIX)) {
            if (bytes(left) > bytes(right)) {
                left = shorter(left);
            } else {
                right = shorter(right);
            }
        }
        return left + "_" + right + SUFFIX;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String shorter(String name) {
        return name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
}
