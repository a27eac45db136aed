package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.QualifiedName;
import java.util.Optional;

/**
 * A table; its columns, constraints, indexes and triggers are objects of their own.
 *
 * @param unlogged whether a crash empties it
 * @param parameters how its rows are stored
 */
public record Table(
        QualifiedName name, boolean unlogged, Parameters parameters, RowSecurity rowSecurity, Optional<String> comment)
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

    @Override
    public ObjectId id() {
        return ObjectId.of(Kind.TABLE, name);
    }
}
