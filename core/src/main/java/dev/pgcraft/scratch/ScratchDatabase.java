package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Recording;
import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A database to try things in, gone when closed. */
public final class ScratchDatabase implements AutoCloseable {

    private final Identifier name;
    private final Supplier<Session> again;
    private final CatalogReader reader;
    private final Runnable drop;
    private Session session;

    ScratchDatabase(Identifier name, Supplier<Session> entrance, CatalogReader reader, Runnable drop) {
        this.name = name;
        this.again = entrance;
        this.session = entrance.get();
        this.reader = reader;
        this.drop = drop;
    }

    Identifier name() {
        return name;
    }

    Session session() {
        return session;
    }

    /** What it holds now. */
    public Catalog read() {
        return record().catalog();
    }

    /** What it holds now, to be remembered. */
    public Recording record() {
        try {
            return session.record(reader);
        } catch (SQLException e) {
            throw refused("scratch database", Refusal.of(e)).asException();
        }
    }

    /**
     * Runs statements in one transaction.
     *
     * @throws ProblemException if PostgreSQL refuses one of them
     */
    public void run(List<Statement> statements) {
        run("generated SQL", statements);
    }

    /**
     * Runs a file in one transaction.
     *
     * @param name the file as the user knows it
     * @throws ProblemException if PostgreSQL refuses a statement, with its line
     */
    public void run(String name, String sql) {
        reset(name);
        run(name, new Splitter().split(sql));
    }

    /**
     * Runs a file as psql would: each statement by itself, with the usual search path.
     *
     * @param name the file as the user knows it
     * @throws ProblemException if PostgreSQL refuses a statement, with its line; E510 if it brings rows along
     */
    public void runAsWritten(String name, String sql) {
        List<Statement> statements = new ArrayList<>(List.of(Statement.of(Building.USUAL_NAMES)));
        statements.addAll(PsqlFile.statements(name, sql));
        run(new Leg(name, statements, false));
    }

    /**
     * Runs a leg.
     *
     * @throws ProblemException if PostgreSQL refuses a statement, with its line
     */
    public void run(Leg leg) {
        attempt(leg).ifPresent(rejection -> {
            throw rejection.problem().asException();
        });
    }

    /** Lets go of it while {@code work} is done on the server: nobody may be in a database that is copied. */
    void without(Runnable work) {
        session.close();
        try {
            work.run();
        } finally {
            session = again.get();
        }
    }

    /** Why PostgreSQL would not run a query; it is not run. */
    Optional<Refusal> refusal(Sql query) {
        return session.refusal(query);
    }

    private void reset(String name) {
        try {
            session.run(Scratch.SETTINGS);
        } catch (SQLException e) {
            throw refused(name, Refusal.of(e)).asException();
        }
    }

    private void run(String name, List<Statement> statements) {
        together(name, statements).ifPresent(rejection -> {
            throw rejection.problem().asException();
        });
    }

    /** Runs a leg; what PostgreSQL has against it, if it does not go through. */
    Optional<Rejection> attempt(Leg leg) {
        reset(leg.name());
        if (leg.transactional()) {
            return together(leg.name(), leg.statements());
        }
        for (Statement statement : leg.statements()) {
            try {
                session.run(statement.sql());
            } catch (SQLException e) {
                return Optional.of(rejection(leg.name(), statement, Refusal.of(e)));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> together(String name, List<Statement> statements) {
        try {
            session.begin();
            session.runTogether(statements.stream().map(Statement::sql).toList());
            session.commit();
            return Optional.empty();
        } catch (SQLException together) {
            session.rollback();
            return oneByOne(name, statements);
        }
    }

    /**
     * Finds the guilty one of several statements, or finds that together they were only too much for the driver, which
     * does not cut every text where psql would.
     */
    private Optional<Rejection> oneByOne(String name, List<Statement> statements) {
        Optional<Statement> current = Optional.empty();
        try {
            session.begin();
            for (Statement statement : statements) {
                current = Optional.of(statement);
                session.run(statement.sql());
            }
            current = Optional.empty();
            session.commit();
            return Optional.empty();
        } catch (SQLException e) {
            session.rollback();
            Refusal refusal = Refusal.of(e);
            return Optional.of(current.map(guilty -> rejection(name, guilty, refusal))
                    .orElseGet(() -> new Rejection(refused(name, refusal), refusal, Optional.empty())));
        }
    }

    private static Rejection rejection(String name, Statement guilty, Refusal refusal) {
        return new Rejection(refused(name, guilty, refusal), refusal, Optional.of(guilty.sql()));
    }

    private static Problem refused(String name, Statement statement, Refusal refusal) {
        int line = statement.line() == 0
                ? 0
                : statement.line() + refusal.linesBefore(statement.sql().text());
        String sentence = line > 0 ? refusal.sentence() : "%s: %s".formatted(refusal.sentence(), firstLine(statement));
        return refused(new Location(name, line), sentence, refusal);
    }

    private static String firstLine(Statement statement) {
        return statement.sql().text().lines().findFirst().orElse("");
    }

    private static Problem refused(String name, Refusal refusal) {
        return refused(Location.of(name), refusal.sentence(), refusal);
    }

    private static Problem refused(Location where, String sentence, Refusal refusal) {
        return refusal.meansGone()
                ? Session.lost(refusal)
                : new Problem(Code.REPLAY_FAILED, where, sentence, refusal.hintInFile());
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            drop.run();
        }
    }
}
