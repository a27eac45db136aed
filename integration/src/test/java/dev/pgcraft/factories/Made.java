package dev.pgcraft.factories;

import dev.pgcraft.Pipeline;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.script.Script;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.ModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database in which a model has been made. */
final class Made implements AutoCloseable {

    private final TestDatabase database;

    private Made(TestDatabase database) {
        this.database = database;
    }

    static Made of(String model) throws SQLException {
        return of(model, "SELECT");
    }

    /** The same where somebody has opened all that is yet to be made for a role. */
    static Made withDefaultPrivileges(String model, String role) throws SQLException {
        return of(model, """
                ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO %1$s;
                ALTER DEFAULT PRIVILEGES GRANT ALL ON FUNCTIONS TO %1$s""".formatted(role));
    }

    private static Made of(String model, String before) throws SQLException {
        Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
        Script script = new Pipeline(scratch, Manner.ONLINE)
                .build(scratch.catalog(new Compiler().compile(new ModelReader().read("model.yaml", model)))
                        .database())
                .up();
        TestDatabase database = TestDatabase.create();
        database.run(before);
        database.connection().setAutoCommit(false);
        for (Script.Part part : script.parts()) {
            for (dev.pgcraft.script.Statement statement : part.statements()) {
                database.run(statement.sql().text());
            }
        }
        database.connection().commit();
        database.connection().setAutoCommit(true);
        return new Made(database);
    }

    TestDatabase database() {
        return database;
    }

    void run(String sql) throws SQLException {
        database.run(sql);
    }

    /** All rows of what a statement gives, the values of each with bars between them. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet found = statement.executeQuery(sql)) {
                int width = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<String> values = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        values.add(String.valueOf(found.getString(i)));
                    }
                    rows.add(String.join("|", values));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
