package dev.pgcraft.law;

import dev.pgcraft.Planned;
import dev.pgcraft.change.Change;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Generated;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of the columns that both models have, kept in temporary tables that no catalog reader looks at. */
record Keepsake(List<Kept> tables) {

    Keepsake {
        tables = List.copyOf(tables);
    }

    /** A table, and its columns that are in both models with the same type, by their names before and after. */
    record Kept(QualifiedName before, QualifiedName after, List<Identifier> columns, List<Identifier> renamed) {}

    static Keepsake of(Planned planned) {
        Map<ObjectId, ObjectId> renames = new TreeMap<>();
        for (Change change : planned.plan().changes()) {
            if (change instanceof Change.Rename(var from, var to)) {
                renames.put(from, to);
            }
        }
        List<Kept> kept = new ArrayList<>();
        for (var object : planned.from().objects().values()) {
            if (object instanceof Table table) {
                kept(table, planned, renames).ifPresent(kept::add);
            }
        }
        return new Keepsake(kept);
    }

    private static Optional<Kept> kept(Table table, Planned planned, Map<ObjectId, ObjectId> renames) {
        ObjectId after = renames.getOrDefault(table.id(), table.id());
        if (planned.to().find(after).isEmpty()) {
            return Optional.empty();
        }
        QualifiedName name = QualifiedName.of(after.path().get(0), after.path().get(1));
        List<Identifier> columns = new ArrayList<>();
        List<Identifier> renamed = new ArrayList<>();
        for (var object : planned.from().objects().values()) {
            if (object instanceof Column column && column.table().equals(table.name())) {
                ObjectId moved = ObjectId.member(Kind.COLUMN, name, column.name());
                find(planned.to(), renames.getOrDefault(moved, moved))
                        .filter(other -> isKept(column, other) && readsAlike(column, planned))
                        .ifPresent(other -> {
                            columns.add(column.name());
                            renamed.add(other.name());
                        });
            }
        }
        return Optional.of(new Kept(table.name(), name, columns, renamed));
    }

    private static Optional<Column> find(Database database, ObjectId id) {
        return database.find(id).map(Column.class::cast);
    }

    private static boolean isKept(Column before, Column after) {
        return before.type().equals(after.type())
                && !(before.value() instanceof Generated)
                && !(after.value() instanceof Generated);
    }

    /** Values of a composite type whose attributes change are written otherwise. */
    private static boolean readsAlike(Column column, Planned planned) {
        ObjectId type = UserType.named(column.type());
        return !(planned.from().find(type).orElse(column) instanceof CompositeType)
                || planned.from().find(type).equals(planned.to().find(type));
    }

    void remember(ScratchDatabase database) {
        for (int i = 0; i < tables.size(); i++) {
            Kept kept = tables.get(i);
            Sql make = Sql.of("CREATE TEMPORARY TABLE $N AS $L", remembered(i), rows(kept.before(), kept.columns()));
            database.run("keepsake", make.text());
        }
    }

    /** What is lost where the second model is reached. */
    Optional<String> compareAfter(ScratchDatabase database) {
        return compare(database, true);
    }

    /** What is lost back at the first model. */
    Optional<String> compareBefore(ScratchDatabase database) {
        return compare(database, false);
    }

    private Optional<String> compare(ScratchDatabase database, boolean after) {
        try {
            for (int i = 0; i < tables.size(); i++) {
                Kept kept = tables.get(i);
                Sql rows = after ? rows(kept.after(), kept.renamed()) : rows(kept.before(), kept.columns());
                Sql check = Sql.of("""
                        DO $keepsake$ BEGIN
                            IF EXISTS (($L EXCEPT ALL TABLE $N) UNION ALL (TABLE $N EXCEPT ALL $L)) THEN
                                RAISE 'rows of table % are not what they were', $S;
                            END IF;
                        END $keepsake$""", rows, remembered(i), remembered(i), rows, kept.before());
                database.run("keepsake", check.text());
            }
            return Optional.empty();
        } catch (ProblemException lost) {
            return Optional.of(lost.problems().getFirst().message());
        }
    }

    private static Identifier remembered(int number) {
        return Identifier.of("kept_" + number);
    }

    /**
     * As texts of one collation, or two that have others cannot be compared; those of partitions are the partitions'.
     */
    private static Sql rows(QualifiedName table, List<Identifier> columns) {
        List<Sql> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            texts.add(Sql.of("$N::text COLLATE \"C\" AS $N", columns.get(i), Identifier.of("v" + i)));
        }
        texts.add(Sql.raw("1 AS one"));
        return Sql.of("SELECT $L FROM ONLY $N", Sql.join(", ", texts), table);
    }
}
