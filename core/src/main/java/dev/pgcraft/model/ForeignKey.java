package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * A declared foreign key; without a name it gets the standard one.
 *
 * @param raw whether the targets are physical tables, taken as they are, and no resources
 * @param indexed whether its columns get an index where none covers them
 */
public record ForeignKey(
        Optional<Identifier> name,
        List<Reference> references,
        boolean raw,
        Optional<Action> onDelete,
        Optional<Action> onUpdate,
        boolean indexed,
        Location where) {

    public ForeignKey {
        references = List.copyOf(references);
        if (raw && references.stream().anyMatch(reference -> reference.target().size() != 3)) {
            throw new IllegalArgumentException("not [schema, table, column] each: " + references);
        }
    }

    /** The columns that point elsewhere. */
    public List<Identifier> columns() {
        return references.stream().map(Reference::column).toList();
    }

    /**
     * One column and where it points.
     *
     * @param target {@code [resource, column]} or {@code [schema, resource, column]}
     */
    public record Reference(Identifier column, List<Identifier> target, Location where) {

        public Reference {
            target = List.copyOf(target);
            if (target.size() != 2 && target.size() != 3) {
                throw new IllegalArgumentException("not [resource, column] nor [schema, resource, column]: " + target);
            }
        }
    }

    /** What happens to the row when the one it points to goes or changes. */
    public enum Action {
        NO_ACTION,
        RESTRICT,
        CASCADE,
        SET_NULL,
        SET_DEFAULT;

        /** The words of SQL. */
        public String sql() {
            return name().replace('_', ' ');
        }
    }
}
