package dev.pgcraft.server;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import dev.pgcraft.yaml.ModelReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A database that was built from a model, to try what is in it; {@code @name} in any text is a role that no other test
 * has, because roles belong to the whole server.
 */
public final class Premises implements AutoCloseable {

    private final TestDatabase database = TestDatabase.create();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String name = database.ask("SELECT current_database()");
    private final Planned planned;

    private Premises(String model, String objects, List<String> logins) throws SQLException {
        for (String login : logins) {
            run("CREATE ROLE @%s LOGIN PASSWORD 'secret'".formatted(login));
        }
        Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
        try (ScratchDatabase empty = scratch.open()) {
            planned = new Pipeline(scratch, Manner.SIMPLE).plan(empty, declared(model, objects));
        }
        run("BEGIN");
        for (Script.Part part : planned.up().parts()) {
            for (dev.pgcraft.script.Statement statement : part.statements()) {
                run(statement.sql().text());
            }
        }
        run("COMMIT");
    }

    /** A migration to another model, made by somebody. */
    public void become(String model, Visitor by) throws SQLException {
        Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
        try (ScratchDatabase before = scratch.open()) {
            for (Script.Part part : planned.up().parts()) {
                before.run(part.statements());
            }
            Planned next = new Pipeline(scratch, Manner.SIMPLE).plan(before, declared(model, ""));
            by.run("BEGIN");
            for (Script.Part part : next.up().parts()) {
                for (dev.pgcraft.script.Statement statement : part.statements()) {
                    by.run(statement.sql().text());
                }
            }
            by.run("COMMIT");
        }
    }

    /** What a model in YAML declares. */
    public static Premises of(String model, String... logins) throws SQLException {
        return new Premises(model, "", List.of(logins));
    }

    /** What a model in YAML and an SQL file declare. */
    public static Premises with(String model, String objects, String... logins) throws SQLException {
        return new Premises(model, objects, List.of(logins));
    }

    private Declared declared(String model, String objects) {
        Model read = new ModelReader().read("model.yaml", tagged(model));
        Model sources = new Model(List.of(), List.of(), List.of(new SqlSource("objects.sql", tagged(objects))));
        return new Compiler().compile(objects.isEmpty() ? read : read.and(sources));
    }

    /** How it was built. */
    public Planned planned() {
        return planned;
    }

    /** The text with the names of roles as they are on the server. */
    public String tagged(String text) {
        return text.replaceAll("@(\\w+)", "$1_" + tag);
    }

    /** As the superuser. */
    public void run(String sql) throws SQLException {
        database.run(tagged(sql));
    }

    /** As the superuser. */
    public String ask(String query) throws SQLException {
        return database.ask(tagged(query));
    }

    /** A session of the superuser's. */
    public Visitor superuser() throws SQLException {
        return new Visitor(TestServers.running().connect(name), this);
    }

    /** A session of somebody who logs in. */
    public Visitor login(String login) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s"
                .formatted(TestServers.running().port(), name);
        return new Visitor(DriverManager.getConnection(url, tagged("@" + login), "secret"), this);
    }

    /** Comes back as soon as a session waits for a lock: it looks from a session of its own, in no transaction. */
    public void awaitLock(String process) throws SQLException, InterruptedException {
        String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = " + process;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (Visitor watch = superuser()) {
            while (watch.ask(waiting).equals("0")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("process %s does not wait".formatted(process));
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        String mine = "SELECT rolname FROM pg_roles WHERE rolname LIKE '%\\_" + tag + "'";
        try (Visitor superuser = superuser()) {
            List<String> roles = superuser.list(mine);
            for (String role : roles) {
                superuser.run("DROP OWNED BY \"%s\" CASCADE".formatted(role));
            }
            for (String role : roles) {
                superuser.run("DROP ROLE \"%s\"".formatted(role));
            }
        }
        database.close();
    }

    /** One session. */
    public record Visitor(Connection connection, Premises premises) implements AutoCloseable {

        /** Any number of statements. */
        public void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(premises.tagged(sql));
            }
        }

        /** How many rows a statement has written. */
        public int write(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(premises.tagged(sql));
            }
        }

        /** The first column of what a query gives. */
        public List<String> list(String query) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(premises.tagged(query))) {
                List<String> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(String.valueOf(rows.getString(1)));
                }
                return list;
            }
        }

        /** The first value. */
        public String ask(String query) throws SQLException {
            return list(query).getFirst();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
