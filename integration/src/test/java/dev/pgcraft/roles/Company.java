package dev.pgcraft.roles;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.ProjectOpener.Wanted;
import dev.pgcraft.Request;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.server.TestServers;
import dev.pgcraft.yaml.project.YamlProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A project folder, databases that belong to somebody else, and a login that is no superuser; its roles have names that
 * no other test has, because roles belong to the whole server.
 */
final class Company implements AutoCloseable {

    private final EmbeddedServer server = TestServers.running();
    private final Path folder;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> databases = new ArrayList<>();

    Company(Path folder) throws IOException, SQLException {
        this.folder = folder;
        onServer("CREATE ROLE %s LOGIN PASSWORD 'secret'".formatted(login()));
        write("pgcraft.yaml", """
                name: company
                model: [model.yaml, objects.sql]
                database: ${DATABASE_URL}
                scratch: ${SCRATCH_URL}
                """);
        write("objects.sql", "");
    }

    /** The name of one of its roles on the server. */
    String role(String name) {
        return name + "_" + tag;
    }

    String login() {
        return role("migrator");
    }

    /** A new database of the superuser's. */
    String database(String name) throws SQLException {
        String database = role(name);
        databases.add(database);
        onServer("CREATE DATABASE " + database);
        onServer("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        return database;
    }

    /** Writes a file, in which {@code @name} stands for a role. */
    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text.replaceAll("@(\\w+)", "$1_" + tag));
    }

    /** The project, as the login migrates it; scratch databases are the superuser's. */
    Pgcraft project(String database) {
        return project(url(database), server.url("postgres"));
    }

    Pgcraft project(String database, String scratch) {
        LinkedHashMap<String, String> variables = new LinkedHashMap<>();
        variables.put("DATABASE_URL", database);
        variables.put("SCRATCH_URL", scratch);
        Wanted wanted = new Wanted(folder, Optional.empty(), Optional.empty(), variables);
        return Pgcraft.of(new YamlProjects().open(wanted).orElseThrow(), Clock.systemUTC());
    }

    /** Where the login finds a database. */
    String url(String database) {
        return "postgresql://%s:secret@127.0.0.1:%d/%s".formatted(login(), server.port(), database);
    }

    /** Where the superuser finds a database. */
    String superusersUrl(String database) {
        return server.url(database);
    }

    /** A revision, applied. */
    void migrate(String database, String message) {
        try (Pgcraft pgcraft = project(database)) {
            pgcraft.revise(Request.of(message));
            pgcraft.upgrade("head", event -> {});
        }
    }

    void onServer(String sql) throws SQLException {
        run("postgres", sql);
    }

    /** As the superuser. */
    void run(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replaceAll("@(\\w+)", "$1_" + tag));
        }
    }

    /** What a query of the superuser's gives. */
    List<String> ask(String database, String query) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.replaceAll("@(\\w+)", "$1_" + tag))) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                answer.add(String.valueOf(rows.getString(1)));
            }
            return answer;
        }
    }

    /** The roles of this test that are on the server, without the login, under the names that the files have. */
    List<String> roles() throws SQLException {
        return ask(
                        "postgres",
                        "SELECT rolname FROM pg_roles WHERE rolname ~ '%s$' AND NOT rolcanlogin ORDER BY 1"
                                .formatted(tag))
                .stream()
                .map(name -> name.substring(0, name.length() - tag.length() - 1))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        for (String database : databases) {
            onServer("DROP DATABASE %s WITH (FORCE)".formatted(database));
        }
        for (String role : ask("postgres", "SELECT rolname FROM pg_roles WHERE rolname ~ '%s$'".formatted(tag))) {
            onServer("DROP ROLE " + role);
        }
    }
}
