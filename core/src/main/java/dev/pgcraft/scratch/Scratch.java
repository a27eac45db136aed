package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Recording;
import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.catalog.Tape;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.script.Settings;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes scratch databases on a server, and builds the declared side in one to see what PostgreSQL makes of it. */
public final class Scratch {

    private static final String CREATE = "CREATE DATABASE $N TEMPLATE $N ENCODING 'UTF8' STRATEGY $L";

    /** The state in which a migration runs every file; what is written on scratch need not outlive a crash. */
    static final Sql SETTINGS = Settings.with(Sql.raw("SET synchronous_commit = off"));

    private static final int MOST_QUESTIONS = 50;

    /** What private roles may do with the database itself, which is all that a copy of it does not take over. */
    private static final String GRANTS = """
            SELECT format('GRANT %s ON DATABASE %I TO %I', a.privilege_type, $S, r.rolname)
            FROM pg_database d, aclexplode(d.datacl) a JOIN pg_roles r ON r.oid = a.grantee
            WHERE d.datname = $S AND starts_with(r.rolname, $S)""";

    private final Server server;
    private final CatalogReader reader;
    private final Memory memory;
    private final Progress progress;

    /** Scratch databases on this server, read by this reader. */
    public Scratch(Server server, CatalogReader reader) {
        this(server, reader, Memory.NONE);
    }

    /** The same, with a memory of what was read before. */
    public Scratch(Server server, CatalogReader reader, Memory memory) {
        this(server, reader, memory, Progress.SILENT);
    }

    private Scratch(Server server, CatalogReader reader, Memory memory, Progress progress) {
        this.server = server;
        this.reader = reader;
        this.memory = memory;
        this.progress = progress;
    }

    /** The same, but it tells how far it has come. */
    public Scratch telling(Progress listener) {
        return new Scratch(server, reader, memory, listener);
    }

    /** The major version of the server. */
    public int majorVersion() {
        return server.majorVersion();
    }

    /** Somebody will open one soon. */
    public void expect() {
        server.expect();
    }

    /** What tells its server from another that would make something else of the same SQL. */
    public String identity() {
        return server.identity();
    }

    /**
     * What PostgreSQL makes of a declaration: the same objects in the server's own spelling, with what hangs on what.
     *
     * @throws ProblemException with all that PostgreSQL refuses, each at its declaration
     */
    public Database normalise(Declared declared) {
        return catalog(declared).database();
    }

    /** The same, with what a declaration's SQL makes of kinds that are not managed. */
    public Catalog catalog(Declared declared) {
        Catalog built = recall(Building.texts(declared), () -> build(declared));
        ProblemException.throwIfAny(Leaks.of(built.database(), declared));
        return new Catalog(Possession.of(built.database()), built.unsupported(), built.needs());
    }

    private Recording build(Declared declared) {
        try (ScratchDatabase database = open()) {
            new Building(database.session(), declared, progress).build();
            ProblemException.throwIfAny(new Promises(database.session(), declared).broken());
            return database.record();
        }
    }

    /**
     * What a scratch database holds in which these texts were run in this order: remembered, or else found out.
     *
     * @param texts all of the SQL; where one ends and the next begins counts too
     */
    public Catalog recall(List<String> texts, Supplier<Recording> otherwise) {
        List<String> recipe = recipe(texts);
        return memory.find(recipe).flatMap(this::play).orElseGet(() -> {
            Recording recording = otherwise.get();
            memory.keep(recipe, recording.tape());
            return recording.catalog();
        });
    }

    /** Remembers what was read from a scratch database in which these texts, and no others, have left something. */
    public void remember(List<String> texts, Tape tape) {
        memory.keep(recipe(texts), tape);
    }

    private Optional<Catalog> play(Tape tape) {
        return reader.read(tape).map(RoleNames.of(tape)::real);
    }

    private List<String> recipe(List<String> texts) {
        List<String> recipe = new ArrayList<>(List.of(server.identity(), CREATE, SETTINGS.text()));
        recipe.addAll(texts);
        return recipe;
    }

    /**
     * An empty scratch database.
     *
     * @throws ProblemException E601 if the server does not give one
     */
    public ScratchDatabase open() {
        return make(Identifier.of("template0"), Optional.empty());
    }

    /**
     * Another scratch database that holds what this one holds, rows and all.
     *
     * @throws ProblemException E601 if the server does not give one
     */
    public ScratchDatabase copy(ScratchDatabase original) {
        List<ScratchDatabase> copy = new ArrayList<>();
        Optional<RoleNames> roles = original.session().roles();
        original.without(() -> copy.add(make(original.name(), roles)));
        return copy.getFirst();
    }

    private ScratchDatabase make(Identifier template, Optional<RoleNames> known) {
        Identifier name =
                Identifier.of(Leftovers.PREFIX + UUID.randomUUID().toString().replace("-", ""));
        Session keeper = connect(server.maintenanceDatabase(), Optional.empty());
        try {
            Leftovers.reap(keeper);
            Leftovers.claim(keeper, name);
            boolean copied = known.isPresent();
            if (copied) {
                awaitNobodyIn(keeper, template);
            }
            keeper.run(Sql.of(CREATE, name, template, strategy()));
            keeper.run(Sql.of("COMMENT ON DATABASE $N IS 'pgcraft:scratch'", name));
            if (copied) {
                takeOverGrants(keeper, template, name);
            }
            Optional<RoleNames> roles = Optional.of(known.orElseGet(() -> new RoleNames(name)));
            return new ScratchDatabase(
                    name, () -> connect(name.name(), roles), reader, () -> Leftovers.drop(keeper, name));
        } catch (SQLException e) {
            keeper.close();
            throw noScratch(e).asException();
        } catch (ProblemException e) {
            Leftovers.drop(keeper, name);
            throw e;
        }
    }

    private static void takeOverGrants(Session keeper, Identifier original, Identifier copy) throws SQLException {
        for (String grant : keeper.strings(Sql.of(GRANTS, copy, original, Leftovers.PREFIX))) {
            keeper.run(Sql.raw(grant));
        }
    }

    /** Asks until a session that was just closed is gone: the server itself would ask ten times a second only. */
    private static void awaitNobodyIn(Session keeper, Identifier template) throws SQLException {
        Sql others = Sql.of("SELECT pid FROM pg_stat_activity WHERE datname = $S", template);
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            if (keeper.strings(others).isEmpty()) {
                return;
            }
        }
    }

    /** Copying files is the faster way, but makes the whole server write a checkpoint. */
    private Sql strategy() {
        return Sql.raw(server.isOwn() ? "file_copy" : "wal_log");
    }

    private Session connect(String database, Optional<RoleNames> roles) {
        try {
            Session session = new Session(server.connect(database), roles);
            session.run(SETTINGS);
            return session;
        } catch (SQLException e) {
            throw noScratch(e).asException();
        }
    }

    static Problem noScratch(SQLException cause) {
        Refusal refusal = Refusal.of(cause);
        if (refusal.meansGone()) {
            return Session.lost(refusal);
        }
        return Problem.of(
                Code.NO_SCRATCH,
                Location.of("scratch database"),
                refusal.sentence(),
                "a scratch server must let its user create databases: look at `scratch:` in pgcraft.yaml");
    }
}
