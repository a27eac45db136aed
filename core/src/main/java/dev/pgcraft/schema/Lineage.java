package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * From which tables a table has columns and constraints.
 *
 * @param parents none for most; one for a partition
 * @param bound which rows of its parent a partition holds: {@code FOR VALUES IN (1)}
 * @param checks that it has from its parent and of its own, too
 * @param constraints keys and the like that it has from its parent, and would keep without it
 * @param indexes that it has from its parent, and would keep without it
 */
public record Lineage(
        List<QualifiedName> parents,
        Optional<Sql> bound,
        List<Identifier> checks,
        List<Identifier> constraints,
        List<Identifier> indexes) {

    /** A table that stands for itself. */
    public static final Lineage NONE = new Lineage(List.of(), Optional.empty(), List.of(), List.of(), List.of());

    public Lineage {
        parents = List.copyOf(parents);
        checks = List.copyOf(checks);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
    }

    /** Whether it is from the same tables; as a partition, for the same rows. */
    public boolean sameAs(Lineage other) {
        return parents.equals(other.parents) && bound.equals(other.bound);
    }

    /** What is left of it where the table leaves its parents and has them again soon. */
    public Lineage paused() {
        return new Lineage(List.of(), Optional.empty(), checks, constraints, indexes);
    }
}
