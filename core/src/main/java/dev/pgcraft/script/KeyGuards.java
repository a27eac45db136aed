package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.script.Guards.Guard;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Counts rows that a new check, key or unique index would refuse. */
record KeyGuards(Database here, Database there, Touched touched, Rows rows) {

    private static final Set<Kind> LATE = Set.of(Kind.COLUMN, Kind.FUNCTION, Kind.TYPE);

    /** A constraint that is made; which rows exclude each other only its index finds out in good time. */
    Optional<Guard> of(Constraint constraint) {
        if (touched.isOfNewTable(constraint) || isHeldAlready(constraint)) {
            return Optional.empty();
        }
        return switch (constraint.type()) {
            case PRIMARY_KEY, UNIQUE -> unique(constraint, constraint.name().toString(), constraint.definition());
            case CHECK -> check(constraint);
            case FOREIGN_KEY -> foreignKey(constraint);
            case EXCLUDE -> Optional.empty();
        };
    }

    /** An index that is built; a materialized view may have no rows to count. */
    Optional<Guard> of(Index index) {
        boolean onTable = there.find(ObjectId.of(Kind.TABLE, index.table())).isPresent();
        if (!onTable || !index.unique() || touched.isOfNewTable(index) || isHeldAlready(index)) {
            return Optional.empty();
        }
        return unique(index, index.name().name().toString(), index.definition());
    }

    /** Whether it was there before, on the same rows. */
    private boolean isHeldAlready(SchemaObject object) {
        boolean same = here.find(object.id())
                .filter(before -> definition(before).equals(definition(object)))
                .isPresent();
        boolean comparesOnly =
                object instanceof Constraint constraint && constraint.type() == Constraint.Type.FOREIGN_KEY;
        return same && needed(object).noneMatch(comparesOnly ? touched::isOther : touched::isComputedOtherwise);
    }

    private static String definition(SchemaObject object) {
        return switch (object) {
            case Constraint constraint -> constraint.definition().text();
            case Index index -> index.unique() + index.definition().text();
            case SchemaObject other -> throw new IllegalArgumentException("holds nothing apart: " + other.id());
        };
    }

    /**
     * Whether it looks at what the plan makes or changes, or calls a function that may look at anything, or comes
     * behind renames, under its old name.
     */
    private boolean isLate(SchemaObject object) {
        return there.find(object.id()).isEmpty()
                || needed(object).anyMatch(needed -> needed.kind() == Kind.FUNCTION || touched.isLate(needed));
    }

    private Stream<ObjectId> needed(SchemaObject object) {
        return there.dependencies().needs(object.id()).stream().filter(needed -> LATE.contains(needed.kind()));
    }

    private List<ObjectId> columns(SchemaObject object, QualifiedName table) {
        return there.dependencies().needs(object.id()).stream()
                .filter(needed -> isIn(needed, table))
                .toList();
    }

    private static boolean isIn(ObjectId id, QualifiedName table) {
        return id.kind() == Kind.COLUMN
                && id.path().subList(0, 2).equals(ObjectId.of(Kind.TABLE, table).path());
    }

    private Optional<Guard> unique(SchemaObject object, String name, Sql definition) {
        QualifiedName table = ((TableMember) object).table();
        List<ObjectId> columns = columns(object, table);
        Optional<IndexKeys> found = IndexKeys.of(definition);
        boolean neverEqual = found.filter(IndexKeys::nullsDistinct).isPresent()
                && columns.stream().anyMatch(touched.empty()::contains);
        if (found.isEmpty() || neverEqual) {
            return Optional.empty();
        }
        boolean late = isLate(object);
        IndexKeys keys = found.get();
        String words =
                "%s have the same %s as another (%s is unique)".formatted(name(table, late), names(keys.keys()), name);
        Sql count = keys.duplicates(only(table, source(table, columns, late)), key -> mayBeNull(table, key));
        return guard(count, "unique_violation", words, "remove them, or make them different", late);
    }

    private boolean mayBeNull(QualifiedName table, Sql key) {
        return there.objects().values().stream()
                .filter(object -> object instanceof Column column
                        && column.table().equals(table)
                        && column.name().quoted().equals(key.text()))
                .noneMatch(object -> object instanceof Column column && column.isFilled());
    }

    private Optional<Guard> check(Constraint constraint) {
        List<ObjectId> columns = columns(constraint, constraint.table());
        boolean ofNewColumns = !columns.isEmpty()
                && touched.created().containsAll(columns)
                && columns.stream().noneMatch(touched.changed()::contains);
        Optional<Sql> condition = CheckCondition.of(constraint.definition());
        if (ofNewColumns || condition.isEmpty()) {
            return Optional.empty();
        }
        boolean late = isLate(constraint);
        Sql rows = source(constraint.table(), columns, late);
        boolean heritable = !constraint.definition().text().endsWith(" NO INHERIT");
        Sql count = Sql.of(
                "SELECT count(*) FROM $L WHERE NOT $L",
                heritable ? rows : only(constraint.table(), rows),
                condition.get());
        String words =
                "%s violate check %s %s".formatted(name(constraint.table(), late), constraint.name(), condition.get());
        return guard(count, "check_violation", words, "correct them", late);
    }

    private Optional<Guard> foreignKey(Constraint constraint) {
        Optional<ForeignKey> found = ForeignKey.of(constraint.definition());
        List<ObjectId> own = columns(constraint, constraint.table());
        if (found.isEmpty() || own.stream().anyMatch(touched.empty()::contains)) {
            return Optional.empty();
        }
        ForeignKey key = found.get();
        Optional<QualifiedName> other = there.dependencies().needs(constraint.id()).stream()
                .filter(needed -> needed.kind() == Kind.COLUMN && !isIn(needed, constraint.table()))
                .map(needed ->
                        QualifiedName.of(needed.path().get(0), needed.path().get(1)))
                .findFirst();
        QualifiedName target = other.orElse(constraint.table());
        boolean late = needed(constraint)
                .filter(needed -> !touched.isNew(target) || !isIn(needed, target))
                .anyMatch(touched::isLate);
        Rows seen = late ? new Rows() : rows;
        Sql from = only(constraint.table(), seen.of(constraint.table(), own, "source"));
        Sql count = touched.isNew(target)
                ? key.pointing(from)
                : key.orphans(from, only(target, seen.of(target, columns(constraint, target), "target")));
        String words = "%s point by %s to no row of %s (%s)"
                .formatted(name(constraint.table(), late), names(key.columns()), name(target, late), constraint.name());
        return guard(count, "foreign_key_violation", words, "correct them, or add what they point to", late);
    }

    private static Optional<Guard> guard(Sql count, String refusal, String words, String hint, boolean late) {
        return Optional.of(new Guard(GuardSql.of(count, refusal, words, hint), late));
    }

    private Sql source(QualifiedName table, List<ObjectId> columns, boolean late) {
        return late ? Sql.of("$N", table) : rows.of(table, columns);
    }

    /** Rows of tables that inherit from it are none to a key. */
    private Sql only(QualifiedName table, Sql rows) {
        boolean heirs = here.objects().values().stream()
                .anyMatch(object -> object instanceof Table heir
                        && !heir.isPartition()
                        && heir.lineage().parents().contains(table));
        return heirs && !rows.text().startsWith("(") ? Sql.of("ONLY $L", rows) : rows;
    }

    private QualifiedName name(QualifiedName table, boolean late) {
        return late ? table : rows.tableName(table);
    }

    private static String names(List<Sql> keys) {
        return Sql.join(", ", keys).text();
    }
}
