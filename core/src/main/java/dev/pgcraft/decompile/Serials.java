package dev.pgcraft.decompile;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Numbering;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Columns that were declared {@code serial}, and what that stands for. */
final class Serials {

    private static final Map<String, String> WORDS =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private final NavigableMap<ObjectId, Sequence> byColumn = new TreeMap<>();

    Serials(Database found) {
        found.objects().values().stream()
                .filter(Sequence.class::isInstance)
                .map(Sequence.class::cast)
                .forEach(sequence -> sequence.ownedBy().ifPresent(column -> byColumn.put(column, sequence)));
    }

    /** The short word for a column with a sequence of its own; empty if it says less than is there. */
    Optional<PgType> shortFor(Column column) {
        return Optional.ofNullable(byColumn.get(column.id()))
                .filter(sequence -> isUsual(sequence, column))
                .flatMap(sequence -> Optional.ofNullable(WORDS.get(column.type().text())))
                .map(PgType::new);
    }

    /** Whether its default comes from a sequence that comes from the column, so that neither can be first. */
    boolean waitsForItsOwn(Column column) {
        return column.value() instanceof Value.Default
                && byColumn.containsKey(column.id())
                && shortFor(column).isEmpty();
    }

    List<ObjectId> sequencesOf(TableParts table) {
        return table.columns().stream()
                .filter(column -> shortFor(column).isPresent())
                .map(column -> ObjectId.of(Kind.SEQUENCE, usual(column)))
                .toList();
    }

    private static QualifiedName usual(Column column) {
        return column.table().sibling(Numbering.usualName(column.table().name(), column.name()));
    }

    private static boolean isUsual(Sequence sequence, Column column) {
        Numbering usual = Numbering.usual(column.table(), column.name(), column.type());
        Sql next = Sql.of("nextval($S::regclass)", Sql.of("$N", sequence.name()).text());
        return !column.nullable()
                && sequence.name().equals(usual(column))
                && sequence.type().equals(column.type())
                && sequence.range().equals(usual.range())
                && !sequence.cycle()
                && column.value().equals(new Value.Default(next));
    }
}
