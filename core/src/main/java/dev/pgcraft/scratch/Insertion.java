package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Reference;
import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.scratch.TableShape.Source;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rows for one table, as an INSERT.
 *
 * @param filled the tables that have rows to point to
 * @param firm the columns in which there shall be no NULL, though there could be
 * @param ruled the values that go together by the rules, row by row
 */
record Insertion(
        TableShape shape,
        NavigableSet<QualifiedName> filled,
        NavigableSet<Identifier> firm,
        List<NavigableMap<Identifier, Sql>> ruled) {

    static final int ROWS = 3;

    private static final Sql DEFAULT = Sql.raw("DEFAULT");
    private static final Sql NULL = Sql.raw("NULL");

    /** How daring the rows are: the bolder find more, and are refused more often. */
    enum Courage {
        /** Three rows, the last with NULL wherever it can be. */
        WITH_NULLS,
        /** Three rows. */
        WITHOUT_NULLS,
        /** One row. */
        SINGLE,
        /** One row of defaults, as far as there are any. */
        DEFAULTS;

        int rows() {
            return this == WITH_NULLS || this == WITHOUT_NULLS ? ROWS : 1;
        }
    }

    /** The statement; empty if a column needs a value and nobody knows one. */
    Optional<Sql> sql(Courage courage) {
        List<Slot> slots = shape.slots().stream()
                .filter(slot -> slot.source() != Source.GENERATED)
                .toList();
        if (slots.isEmpty()) {
            return Optional.of(Sql.of("INSERT INTO $N DEFAULT VALUES", shape.name()));
        }
        List<Sql> rows = new ArrayList<>();
        for (int row = 0; row < courage.rows(); row++) {
            Optional<Sql> values = row(slots, row, courage);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            rows.add(values.get());
        }
        List<Identifier> names = slots.stream().map(Slot::name).toList();
        return Optional.of(
                Sql.of("INSERT INTO $N ($L) VALUES $L", shape.name(), Sql.names(names), Sql.join(", ", rows)));
    }

    private Optional<Sql> row(List<Slot> slots, int row, Courage courage) {
        Optional<NavigableMap<Identifier, Sql>> pointing = pointing(row);
        if (pointing.isEmpty()) {
            return Optional.empty();
        }
        List<Sql> values = new ArrayList<>();
        for (Slot slot : slots) {
            Optional<Sql> value =
                    Optional.ofNullable(pointing.get().get(slot.name())).or(() -> value(slot, row, courage));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(Sql.of("($L)", Sql.join(", ", values)));
    }

    private Optional<Sql> value(Slot slot, int row, Courage courage) {
        boolean preset = slot.source() == Source.DEFAULT && courage == Courage.DEFAULTS;
        if (slot.source() == Source.COUNTER || preset) {
            return Optional.of(DEFAULT);
        }
        Optional<Sql> ruledValue =
                row < ruled.size() ? Optional.ofNullable(ruled.get(row).get(slot.name())) : Optional.empty();
        if (ruledValue.isPresent()) {
            return ruledValue;
        }
        boolean last = courage == Courage.WITH_NULLS && row == ROWS - 1;
        if (last && slot.nullable() && !firm.contains(slot.name())) {
            return Optional.of(NULL);
        }
        return plain(slot, row);
    }

    private static Optional<Sql> plain(Slot slot, int row) {
        List<Sql> pool = Pool.of(slot, Literals.NONE);
        if (!pool.isEmpty()) {
            return Optional.of(pool.get(row % pool.size()));
        }
        if (slot.source() == Source.DEFAULT) {
            return Optional.of(DEFAULT);
        }
        return slot.nullable() ? Optional.of(NULL) : Optional.empty();
    }

    /** The values of the columns that point to other rows; empty if there is no row to point to. */
    private Optional<NavigableMap<Identifier, Sql>> pointing(int row) {
        NavigableMap<Identifier, Sql> values = new TreeMap<>();
        for (Reference reference : shape.references()) {
            if (reference.target().equals(shape.name())) {
                pointToItself(reference, values);
            } else if (filled.contains(reference.target())) {
                point(reference, row, values);
            } else if (shape.canDoWithout(reference)) {
                nullable(reference).forEach(column -> values.put(column, NULL));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** A row that must point into its own table points to itself: numbers count alike in all columns. */
    private void pointToItself(Reference reference, NavigableMap<Identifier, Sql> values) {
        nullable(reference).forEach(column -> values.putIfAbsent(column, NULL));
    }

    private List<Identifier> nullable(Reference reference) {
        return reference.columns().stream()
                .filter(column -> shape.slot(column).filter(Slot::nullable).isPresent())
                .toList();
    }

    /** What two foreign keys have in common, the second takes from the first. */
    private static void point(Reference reference, int row, NavigableMap<Identifier, Sql> values) {
        List<Sql> conditions = new ArrayList<>(List.of(Sql.raw("true")));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < reference.columns().size(); i++) {
            Optional<Sql> given =
                    Optional.ofNullable(values.get(reference.columns().get(i)));
            if (given.isEmpty()) {
                open.add(i);
            }
            Identifier target = reference.targetColumns().get(i);
            given.ifPresent(value -> conditions.add(Sql.of("$N = $L", target, value)));
        }
        int place = conditions.size() > 1 ? 0 : row;
        for (int i : open) {
            values.put(
                    reference.columns().get(i),
                    Sql.of(
                            "(SELECT $N FROM $N WHERE $L ORDER BY $L OFFSET $L LIMIT 1)",
                            reference.targetColumns().get(i),
                            reference.target(),
                            Sql.join(" AND ", conditions),
                            Sql.names(reference.targetColumns()),
                            Sql.raw(Integer.toString(place))));
        }
    }
}
