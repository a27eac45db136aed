package dev.pgcraft.catalog;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads what a live database holds: everything of a kind with one query, all at one moment. */
public final class CatalogReader {

    private static final List<ObjectReader> READERS = List.of(
            new SchemaReader(),
            new SequenceReader(),
            new TableReader(),
            new ColumnReader(),
            new ConstraintReader(),
            new IndexReader(),
            new FunctionReader(),
            new ViewReader(),
            new TriggerReader());

    private final Scope scope;

    /** A reader that leaves pgcraft's own things out. */
    public CatalogReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * The database behind {@code connection}, which must be in no transaction and is left as it was.
     *
     * @throws dev.pgcraft.problem.ProblemException if the server is too old
     */
    public Catalog read(Connection connection) throws SQLException {
        PgVersion.of(connection);
        try (Snapshot snapshot = Snapshot.take(connection, scope)) {
            List<Found> found = new ArrayList<>();
            for (ObjectReader reader : READERS) {
                found.addAll(reader.read(snapshot));
            }
            Dependencies dependencies = new DependencyReader().read(snapshot, found);
            List<SchemaObject> objects = found.stream().map(Found::object).toList();
            return new Catalog(Database.of(objects, dependencies), new UnsupportedReader().read(snapshot));
        }
    }
}
