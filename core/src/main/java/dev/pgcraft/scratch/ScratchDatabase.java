package dev.pgcraft.scratch;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Refusal;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A database to try things in, gone when closed. */
public final class ScratchDatabase implements AutoCloseable {

    private final Session session;
    private final CatalogReader reader;
    private final Runnable drop;

    ScratchDatabase(Session session, CatalogReader reader, Runnable drop) {
        this.session = session;
        this.reader = reader;
        this.drop = drop;
    }

    Session session() {
        return session;
    }

    /** What it holds now. */
    public Catalog read() {
        try {
            return reader.read(session.connection());
        } catch (SQLException e) {
            throw refused("scratch database", 0, Refusal.of(e)).asException();
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
        run(name, new Splitter().split(sql));
    }

    /**
     * Runs one statement outside of any transaction.
     *
     * @throws ProblemException if PostgreSQL refuses it
     */
    public void runAlone(String name, Statement statement) {
        try {
            session.run(statement.sql());
        } catch (SQLException e) {
            throw refused(name, statement, Refusal.of(e)).asException();
        }
    }

    private void run(String name, List<Statement> statements) {
        try {
            session.begin();
            session.runTogether(statements.stream().map(Statement::sql).toList());
            session.commit();
        } catch (SQLException together) {
            session.rollback();
            oneByOne(name, statements);
        }
    }

    /**
     * Finds the guilty one of several statements, or finds that together they were only too much for the driver, which
     * does not cut every text where psql would.
     */
    private void oneByOne(String name, List<Statement> statements) {
        Optional<Statement> current = Optional.empty();
        try {
            session.begin();
            for (Statement statement : statements) {
                current = Optional.of(statement);
                session.run(statement.sql());
            }
            current = Optional.empty();
            session.commit();
        } catch (SQLException e) {
            session.rollback();
            Refusal refusal = Refusal.of(e);
            throw current.map(guilty -> refused(name, guilty, refusal))
                    .orElseGet(() -> refused(name, 0, refusal))
                    .asException();
        }
    }

    private static Problem refused(String name, Statement statement, Refusal refusal) {
        int line = statement.line() == 0
                ? 0
                : statement.line() + refusal.linesBefore(statement.sql().text());
        String sentence = line > 0 ? refusal.sentence() : "%s: %s".formatted(refusal.sentence(), firstLine(statement));
        return new Problem(Code.REPLAY_FAILED, new Location(name, line), sentence, refusal.hint());
    }

    private static String firstLine(Statement statement) {
        return statement.sql().text().lines().findFirst().orElse("");
    }

    private static Problem refused(String name, int line, Refusal refusal) {
        return new Problem(Code.REPLAY_FAILED, new Location(name, line), refusal.sentence(), refusal.hint());
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
