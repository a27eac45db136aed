package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Makes scratch databases on a server, and builds the declared side in one to see what PostgreSQL makes of it. */
public final class Scratch {

    private final Server server;
    private final CatalogReader reader;

    /** Scratch databases on this server, read by this reader. */
    public Scratch(Server server, CatalogReader reader) {
        this.server = server;
        this.reader = reader;
    }

    /** The major version of the server. */
    public int majorVersion() {
        return server.majorVersion();
    }

    /**
     * What PostgreSQL makes of a declaration: the same objects in the server's own spelling, with what hangs on what.
     *
     * @throws ProblemException with all that PostgreSQL refuses, each at its declaration
     */
    public Database normalise(Declared declared) {
        try (ScratchDatabase database = open()) {
            new Building(database.session(), declared).build();
            Catalog built = database.read();
            ProblemException.throwIfAny(unsupported(built));
            return built.database();
        }
    }

    /**
     * An empty scratch database.
     *
     * @throws ProblemException E601 if the server does not give one
     */
    public ScratchDatabase open() {
        Identifier name =
                Identifier.of(Leftovers.PREFIX + UUID.randomUUID().toString().replace("-", ""));
        Session keeper = connect(server.maintenanceDatabase());
        try {
            Leftovers.reap(keeper);
            Leftovers.claim(keeper, name);
            keeper.run(Sql.of("CREATE DATABASE $N TEMPLATE template0 ENCODING 'UTF8' STRATEGY $L", name, strategy()));
            keeper.run(Sql.of("COMMENT ON DATABASE $N IS 'pgcraft:scratch'", name));
            return new ScratchDatabase(connect(name.name()), reader, () -> Leftovers.drop(keeper, name));
        } catch (SQLException e) {
            keeper.close();
            throw noScratch(e).asException();
        } catch (ProblemException e) {
            Leftovers.drop(keeper, name);
            throw e;
        }
    }

    /** Copying files is the faster way, but makes the whole server write a checkpoint. */
    private Sql strategy() {
        return Sql.raw(server.isOwn() ? "file_copy" : "wal_log");
    }

    private Session connect(String database) {
        try {
            Session session = new Session(server.connect(database));
            session.run(Sql.raw("SET TIME ZONE 'UTC'"));
            session.run(Sql.raw("SET synchronous_commit = off"));
            return session;
        } catch (SQLException e) {
            throw noScratch(e).asException();
        }
    }

    static Problem noScratch(SQLException cause) {
        return Problem.of(
                Code.NO_SCRATCH,
                Location.of("scratch database"),
                Refusal.of(cause).sentence(),
                "a scratch server must let its user create databases: look at `scratch:` in pgcraft.yaml");
    }

    private static List<Problem> unsupported(Catalog built) {
        return built.unsupported().stream()
                .map(object -> Problem.of(
                        Code.UNSUPPORTED_KIND,
                        Location.of("model"),
                        "%s is of a kind that pgcraft does not manage yet".formatted(object.words()),
                        "take it out of the model, and make it in a revision of its own with --empty"))
                .toList();
    }
}
