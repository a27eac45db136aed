package dev.pgcraft.ledger;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.util.PSQLException;

/** A database that becomes what a model says, one model after the other, with rows in it. */
final class Book implements AutoCloseable {

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
    private final Pipeline pipeline = new Pipeline(scratch, Manner.SIMPLE);
    private final ScratchDatabase model = scratch.open();
    private final TestDatabase database;
    private final String name;

    private Book() throws SQLException {
        this.database = TestDatabase.create();
        this.name = database.ask("SELECT current_database()");
    }

    /** A database of this model. */
    static Book of(String yaml) throws SQLException {
        Book book = new Book();
        book.become(yaml);
        return book;
    }

    /** A migration. */
    void become(String yaml) throws SQLException {
        Planned planned = pipeline.plan(model, new Compiler().compile(new ModelReader().read("model.yaml", yaml)));
        for (Script.Part part : planned.up().parts()) {
            model.run(part.statements());
            for (Statement statement : part.statements()) {
                run(statement.sql().text());
            }
        }
    }

    /** Any number of statements. */
    void run(String sql) throws SQLException {
        database.run(sql);
    }

    /** The first value of a query. */
    String ask(String query) throws SQLException {
        return database.ask(query);
    }

    /** All rows of a query, each as its values with a bar between them. */
    List<String> rows(String query) throws SQLException {
        return rows(database.connection(), query);
    }

    /** The same in another session. */
    static List<String> rows(Connection session, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var statement = session.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", values));
            }
        }
        return rows;
    }

    /** What the database says against it, as state and message. */
    String refusal(String sql) {
        return refusal(database.connection(), sql);
    }

    /** The same in another session. */
    static String refusal(Connection session, String sql) {
        try (var statement = session.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException refused) {
            return refused.getSQLState() + " "
                    + Objects.requireNonNull(refused.getServerErrorMessage()).getMessage();
        } catch (SQLException other) {
            throw new IllegalStateException(other);
        }
        return "accepted";
    }

    /** Another session. */
    Connection session() throws SQLException {
        return TestServers.running().connect(name);
    }

    @Override
    public void close() throws SQLException {
        database.close();
        model.close();
    }
}
