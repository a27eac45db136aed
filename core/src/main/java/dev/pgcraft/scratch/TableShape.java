package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A table as somebody sees it who wants to put rows into it.
 *
 * @param isEmpty whether no revision file has put rows into it already
 */
record TableShape(
        long oid, QualifiedName name, boolean isEmpty, List<Slot> slots, List<Reference> references, List<Rule> rules) {

    TableShape {
        slots = List.copyOf(slots);
        references = List.copyOf(references);
        rules = List.copyOf(rules);
    }

    /**
     * A column to be filled.
     *
     * @param type the type, of a domain the one below it, as SQL
     * @param labels of an enumeration; of other types that somebody made, the plainest value
     * @param source where a value comes from that nobody gives
     */
    record Slot(Identifier name, String type, boolean domain, List<String> labels, boolean nullable, Source source) {

        Slot {
            labels = List.copyOf(labels);
        }
    }

    /** Where a column's value comes from when an INSERT does not say. */
    enum Source {
        NOWHERE,
        DEFAULT,
        /** A sequence, which is to go on from there. */
        COUNTER,
        GENERATED
    }

    /** A foreign key. */
    record Reference(List<Identifier> columns, QualifiedName target, List<Identifier> targetColumns) {

        Reference {
            columns = List.copyOf(columns);
            targetColumns = List.copyOf(targetColumns);
        }
    }

    /** What a row must satisfy, as SQL over these columns. */
    record Rule(List<Identifier> columns, Sql expression) {

        Rule {
            columns = List.copyOf(columns);
        }
    }

    Optional<Slot> slot(Identifier column) {
        return slots.stream().filter(slot -> slot.name().equals(column)).findFirst();
    }

    /** Whether a row can do without this reference. */
    boolean canDoWithout(Reference reference) {
        return reference.columns().stream()
                .anyMatch(column -> slot(column).filter(Slot::nullable).isPresent());
    }
}
