package dev.pgcraft.compile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sequences that PostgreSQL makes for serial columns; identity columns need no grant on theirs. */
final class SerialSequences {

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

    private SerialSequences() {}

    static List<ObjectId> of(ObjectId table, List<Column> columns) {
        return columns.stream()
                .filter(column -> SERIAL.contains(column.type().text().toLowerCase(Locale.ROOT)))
                .map(column -> ObjectId.of(
                        Kind.SEQUENCE,
                        QualifiedName.of(
                                table.path().getFirst(),
                                Numbering.usualName(Identifier.of(table.path().getLast()), column.name())
                                        .name())))
                .toList();
    }
}
