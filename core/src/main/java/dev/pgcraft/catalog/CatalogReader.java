package dev.pgcraft.catalog;

import dev.pgcraft.catalog.UnsupportedReader.Placed;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.SchemaObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a live database holds: everything of a kind with one query, all at one moment. */
public final class CatalogReader {

    private static final List<ObjectReader> READERS = List.of(
            new RoleReader(),
            new RoleTraitReader(),
            new SchemaReader(),
            new ExtensionReader(),
            new EnumReader(),
            new DomainReader(),
            new CompositeReader(),
            new RangeReader(),
            new SequenceReader(),
            new TableReader(),
            new ColumnReader(),
            new ConstraintReader(),
            new IndexReader(),
            new FunctionReader(),
            new AggregateReader(),
            new ViewReader(),
            new MaterializedViewReader(),
            new ColumnSettingsReader(),
            new ReplicaIdentityReader(),
            new StatisticsReader(),
            new TriggerReader(),
            new PolicyReader(),
            new GrantReader(),
            new OwnerReader());

    private static final int ATTEMPTS = 5;

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
        return record(connection).catalog();
    }

    /** The same, with what it was read from. */
    public Recording record(Connection connection) throws SQLException {
        PgVersion.of(connection);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Recording> recording = attempt(connection);
            if (recording.isPresent()) {
                return recording.get();
            }
        }
        throw new SQLException("somebody changes the schema faster than it can be read");
    }

    /** Empty if somebody changed what was not read yet. */
    private Optional<Recording> attempt(Connection connection) throws SQLException {
        try (LiveCatalog live = LiveCatalog.of(connection)) {
            Snapshot snapshot = new Snapshot(scope, live);
            Recording recording = new Recording(read(snapshot), snapshot.tape());
            return live.isOfOneMoment() ? Optional.of(recording) : Optional.empty();
        }
    }

    /** What was recorded; empty if this reader asks something to which the tape has no answer. */
    public Optional<Catalog> read(Tape tape) {
        try {
            return Optional.of(read(new Snapshot(scope, tape)));
        } catch (SQLException unanswered) {
            return Optional.empty();
        }
    }

    private static Catalog read(Snapshot snapshot) throws SQLException {
        List<Found> found = new ArrayList<>();
        for (ObjectReader reader : READERS) {
            found.addAll(reader.read(snapshot));
        }
        DependencyReader reader = DependencyReader.of(snapshot, found);
        List<SchemaObject> objects = found.stream().map(Found::object).toList();
        List<Placed> unsupported = new UnsupportedReader().read(snapshot);
        return new Catalog(
                Database.of(objects, reader.dependencies()),
                unsupported.stream().map(Placed::object).toList(),
                reader.needing(unsupported));
    }
}
