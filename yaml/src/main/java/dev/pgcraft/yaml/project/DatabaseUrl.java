package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Which database, on which server, as whom.
 *
 * @param hosts tried in order; none means the server of this machine
 * @param parameters what else the URL says, by the names that it uses
 */
public record DatabaseUrl(
        List<Host> hosts,
        String database,
        Optional<String> user,
        Optional<String> password,
        SequencedMap<String, String> parameters) {

    /**
     * One server.
     *
     * @param name a host, an address, or the absolute path of the folder that holds a unix socket
     */
    public record Host(String name, OptionalInt port) {

        /** Whether it is reached through a file, not the network. */
        public boolean isSocket() {
            return name.startsWith("/");
        }

        String authority() {
            String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
            return port.isEmpty() ? host : host + ":" + port.getAsInt();
        }
    }

    public DatabaseUrl {
        hosts = List.copyOf(hosts);
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    }

    /**
     * The URL in any of the spellings people bring along: {@code postgresql://}, {@code postgres://}, with a driver's
     * name after a plus sign, or {@code jdbc:postgresql:}.
     *
     * @throws dev.pgcraft.problem.ProblemException if it is none; never repeats it, as it may hold a password
     */
    public static DatabaseUrl parse(String url, Location where) {
        return new UrlParser(where).parse(url);
    }

    /** The same place, with this password unless the URL has one. */
    DatabaseUrl orPassword(Optional<String> other) {
        return new DatabaseUrl(hosts, database, user, password.or(() -> other), parameters);
    }

    /** The same server and user, another database. */
    DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, parameters);
    }

    /** For people: never holds the password. */
    public String description() {
        String login = user.map(name -> name + password.map(secret -> ":***").orElse("") + "@")
                .orElse("");
        if (!hosts.isEmpty() && hosts.getFirst().isSocket()) {
            Host socket = hosts.getFirst();
            String port =
                    socket.port().isEmpty() ? "" : "&port=" + socket.port().getAsInt();
            return "postgresql://%s/%s?host=%s%s".formatted(login, database, socket.name(), port);
        }
        String servers = hosts.stream().map(Host::authority).collect(Collectors.joining(","));
        return "postgresql://%s%s/%s".formatted(login, servers, database);
    }

    /** The description, so that no log ever holds the password. */
    @Override
    public String toString() {
        return description();
    }
}
