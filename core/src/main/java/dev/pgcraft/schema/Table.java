package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Optional;

/**
 * A table; its columns, constraints, indexes and triggers are objects of their own.
 *
 * @param unlogged whether a crash empties it
 * @param parameters how its rows are stored
 * @param partitionedBy by what its rows are divided among partitions: {@code RANGE (made_at)}
 */
public record Table(
        QualifiedName name,
        boolean unlogged,
        Parameters parameters,
        RowSecurity rowSecurity,
        Lineage lineage,
        Optional<Sql> partitionedBy,
        Optional<String> comment)
        implements SchemaObject {

    /**
     * Whether policies are asked.
     *
     * @param forced whether the owner is asked, too
     */
    public record RowSecurity(boolean enabled, boolean forced) {

        /** Nobody is. */
        public static final RowSecurity OFF = new RowSecurity(false, false);
    }

    /** An ordinary table. */
    public Table(QualifiedName name, Optional<String> comment) {
        this(name, false, Parameters.NONE, RowSecurity.OFF, comment);
    }

    /** A table that stands for itself. */
    public Table(
            QualifiedName name,
            boolean unlogged,
            Parameters parameters,
            RowSecurity rowSecurity,
            Optional<String> comment) {
        this(name, unlogged, parameters, rowSecurity, Lineage.NONE, Optional.empty(), comment);
    }

    /** The same table with other parents. */
    public Table withLineage(Lineage other) {
        return new Table(name, unlogged, parameters, rowSecurity, other, partitionedBy, comment);
    }

    /** The same table, of which other policies are asked. */
    public Table withRowSecurity(RowSecurity other) {
        return new Table(name, unlogged, parameters, other, lineage, partitionedBy, comment);
    }

    /** Whether it holds some of the rows of another one. */
    public boolean isPartition() {
        return lineage.bound().isPresent();
    }

    @Override
    public boolean sameAs(SchemaObject other) {
        return other instanceof Table table
                && lineage.sameAs(table.lineage)
                && withLineage(Lineage.NONE).equals(table.withLineage(Lineage.NONE));
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.TABLE, name);
    }
}
