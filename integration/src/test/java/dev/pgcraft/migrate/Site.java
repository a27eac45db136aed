package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.change.Change;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Renderer;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder of revisions and an empty database of one test. */
final class Site implements Target, AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T19:16:32Z"), ZoneOffset.UTC);
    static final EmbeddedServer SERVER = TestServers.running();

    private final Path folder;
    private final HistoryTable table;
    private final String database = "site_" + UUID.randomUUID().toString().replace("-", "");

    Site(Path folder, HistoryTable table) throws SQLException {
        this.folder = folder;
        this.table = table;
        onServer("CREATE DATABASE " + database);
    }

    Site(Path folder) throws SQLException {
        this(folder, new HistoryTable(HistoryTable.DEFAULT_NAME, "0.1.0"));
    }

    @Override
    public Connection connect() throws SQLException {
        return SERVER.connect(database);
    }

    /** Where the database is, password and all. */
    String url() {
        return SERVER.url(database);
    }

    @Override
    public String describe() {
        return database;
    }

    @Override
    public void close() throws SQLException {
        onServer("DROP DATABASE " + database + " WITH (FORCE)");
    }

    private static void onServer(String sql) throws SQLException {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    HistoryTable table() {
        return table;
    }

    Migrator migrator() {
        return Migrator.of(this, table);
    }

    Migrator migrator(Duration patience, List<Event> events) {
        return migrator(new Patience(Duration.ofSeconds(5), patience), events::add);
    }

    Migrator migrator(Patience patience, Consumer<Event> listener) {
        return new Migrator(this, table, patience, listener);
    }

    /** To the newest revision. */
    void upgrade() {
        migrator().upgrade(revisions(), "head");
    }

    /** Why the way to the newest revision is refused. */
    Problem refusal() {
        return catchThrowableOfType(ProblemException.class, this::upgrade)
                .problems()
                .getFirst();
    }

    /** A change as a revision file has it. */
    static String statements(Change change) {
        return new Renderer()
                .statements(List.of(change)).stream()
                        .map(statement -> statement.sql().text())
                        .collect(Collectors.joining(";\n"));
    }

    Revisions revisions() {
        return Revisions.read(folder, "migrations");
    }

    OfflineScript offline() {
        return new OfflineScript(revisions(), table);
    }

    RevisionWriter writer() {
        return new RevisionWriter(new RevisionFolder(folder, "migrations"), CLOCK, "0.1.0");
    }

    /** Takes the files of a revision away, as a user does. */
    void delete(Revision revision) {
        try {
            for (RevisionFile file : revision.up()) {
                Files.delete(folder.resolve(file.name()));
            }
            for (RevisionFile file : revision.down()) {
                Files.delete(folder.resolve(file.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A revision of one step each way. */
    Revision write(String message, String up, String down, Revision... parents) {
        return write(message, new Script(List.of(part(up))), Optional.of(new Script(List.of(part(down)))), parents);
    }

    Revision write(String message, Script up, Optional<Script> down, Revision... parents) {
        List<RevisionId> ids = Stream.of(parents).map(Revision::id).toList();
        return writer().write(Draft.of(message, ids, up, down));
    }

    static Script.Part part(String sql) {
        return new Script.Part(new Splitter().split(sql), true);
    }

    static Script.Part alone(String sql) {
        return new Script.Part(new Splitter().split(sql), false);
    }

    /** Three revisions in a row, each of which makes the table of its name. */
    List<Revision> chain(String... names) {
        List<Revision> chain = new ArrayList<>();
        for (String name : names) {
            Revision[] parents = chain.isEmpty() ? new Revision[0] : new Revision[] {chain.getLast()};
            chain.add(write(name, "CREATE TABLE public." + name + " (id int)", "DROP TABLE public." + name, parents));
        }
        return chain;
    }

    /** Changes a file behind the project's back. */
    void edit(RevisionFile file, String from, String to) throws IOException {
        Path path = folder.resolve(file.name());
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query gives. */
    List<String> ask(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
            return answer;
        }
    }

    /** The tables in schema public. */
    List<String> tables() throws SQLException {
        return ask("SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }

    /** What psql says to the script, and its exit code on the last line. */
    String psql(String script, String... options) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("script.txt"), script);
        List<String> command = new ArrayList<>(List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-d", SERVER.url(database), "-f", file.toString()));
        Process psql = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(file);
        return output + "exit " + psql.waitFor();
    }
}
