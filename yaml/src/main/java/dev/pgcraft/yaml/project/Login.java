package dev.pgcraft.yaml.project;

import dev.pgcraft.yaml.project.DatabaseUrl.Host;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database URL in the words of the JDBC driver. */
record Login(DatabaseUrl url) {

    /** Where PostgreSQL keeps its sockets if nobody says otherwise. */
    private static final List<String> SOCKET_FOLDERS = List.of("/var/run/postgresql", "/tmp");

    private static final int USUAL_PORT = 5432;

    /** What libpq calls otherwise than the driver does. */
    static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "connect_timeout", "connectTimeout",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "sslnegotiation", "sslNegotiation",
            "target_session_attrs", "targetServerType");

    /** What libpq calls otherwise than the driver does, as a value of {@code target_session_attrs}. */
    private static final Map<String, String> SERVER_TYPES =
            Map.of("read-write", "primary", "read-only", "secondary", "standby", "secondary");

    /** A new session. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(address(), properties());
    }

    /** The URL for the driver, without anything secret. */
    String address() {
        String servers = socket().isPresent() || url.hosts().isEmpty()
                ? "localhost"
                : url.hosts().stream().map(Host::authority).collect(Collectors.joining(","));
        String database = URLEncoder.encode(url.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://%s/%s".formatted(servers, database);
    }

    /** All else that the driver is to know. */
    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "pgcraft");
        properties.setProperty(
                "assumeMinServerVersion", "15"); // then the name comes with the login, and outlasts RESET
        properties.setProperty("connectTimeout", "10");
        url.parameters().forEach((name, value) -> properties.setProperty(driverName(name), driverValue(name, value)));
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        socket().ifPresent(socket -> {
            properties.setProperty("socketFactory", "org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg");
            properties.setProperty("socketFactoryArg", socket);
            properties.setProperty("sslmode", "disable");
        });
        return properties;
    }

    /** The file of the unix socket, if the way there is one. */
    private Optional<String> socket() {
        if (url.hosts().isEmpty()) {
            return SOCKET_FOLDERS.stream()
                    .map(folder -> socketIn(folder, USUAL_PORT))
                    .filter(socket -> Files.exists(Path.of(socket)))
                    .findFirst();
        }
        return Stream.of(url.hosts().getFirst())
                .filter(Host::isSocket)
                .map(host -> socketIn(host.name(), host.port().orElse(USUAL_PORT)))
                .findFirst();
    }

    private static String socketIn(String folder, int port) {
        return folder + "/.s.PGSQL." + port;
    }

    private static String driverName(String name) {
        return DRIVER_NAMES.getOrDefault(name, name);
    }

    private static String driverValue(String name, String value) {
        return name.equals("target_session_attrs") ? SERVER_TYPES.getOrDefault(value, value) : value;
    }
}
