package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A declared view; its query names tables as SQL does.
 *
 * @param stored how its rows are kept, where it is a materialized one
 */
public record View(
        QualifiedName name, Expression query, Optional<Stored> stored, Optional<String> comment, Location where) {

    /** A view that computes its rows whenever it is read. */
    public View(QualifiedName name, Expression query, Optional<String> comment, Location where) {
        this(name, query, Optional.empty(), comment, where);
    }

    /**
     * That the rows are kept, and how they are computed anew.
     *
     * @param unique columns whose values no two rows share together; without them a refresh keeps readers out
     * @param onChangeOf what refreshes it with every statement that writes to it; nothing does if there is none
     */
    public record Stored(List<Identifier> unique, List<Source> onChangeOf) {

        /** Rows that nothing refreshes by itself. */
        public static final Stored PLAIN = new Stored(List.of(), List.of());

        public Stored {
            unique = List.copyOf(unique);
            onChangeOf = List.copyOf(onChangeOf);
        }
    }

    /** A resource, or a table that is none, from which a view takes its rows. */
    public record Source(QualifiedName name, Location where) {}
}
