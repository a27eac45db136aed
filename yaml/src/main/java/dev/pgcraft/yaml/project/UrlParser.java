package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.project.DatabaseUrl.Host;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a database URL apart. Its problems never repeat any of the URL: a misplaced sign makes a password a host. */
final class UrlParser {

    private static final Pattern URL = Pattern.compile("(?<jdbc>jdbc:)?postgres(?:ql)?(?:\\+\\w+)?:(?<rest>.*)");
    private static final Pattern PARTS =
            Pattern.compile("(?://(?<authority>[^/?]*))?/?(?<database>[^?]*)(?:\\?(?<parameters>.*))?");
    private static final Pattern HOST =
            Pattern.compile("(?:\\[(?<address>[^]]+)]|(?<name>[^:\\[\\]]*))(?::(?<port>\\d*))?");

    private final Location where;

    UrlParser(Location where) {
        this.where = where;
    }

    DatabaseUrl parse(String url) {
        Matcher spelling = URL.matcher(url.strip());
        if (!spelling.matches()) {
            throw problem("not a PostgreSQL URL", "write postgresql://user@host:5432/database, or embedded");
        }
        String rest = spelling.group("rest");
        if (spelling.group("jdbc") == null && !rest.startsWith("//")) {
            throw problem("the URL lacks // after the scheme", "write postgresql://user@host:5432/database");
        }
        Matcher parts = PARTS.matcher(rest);
        if (!parts.matches()) {
            throw problem("not a PostgreSQL URL", "write postgresql://user@host:5432/database");
        }
        return assemble(
                Optional.ofNullable(parts.group("authority")).orElse(""),
                decode(parts.group("database")),
                parameters(Optional.ofNullable(parts.group("parameters")).orElse("")));
    }

    private DatabaseUrl assemble(String authority, String path, SequencedMap<String, String> parameters) {
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        Optional<String> user = filled(decode(colon < 0 ? login : login.substring(0, colon)));
        Optional<String> password = colon < 0 ? Optional.empty() : filled(decode(login.substring(colon + 1)));
        List<Host> hosts = hosts(authority.substring(at + 1), parameters);
        Optional<String> database = filled(path).or(() -> taken(parameters, "dbname"));
        return new DatabaseUrl(
                hosts,
                database.orElseThrow(() -> problem("the URL names no database", "add /database after the host")),
                user.or(() -> taken(parameters, "user")),
                password.or(() -> taken(parameters, "password")),
                parameters);
    }

    private List<Host> hosts(String authority, SequencedMap<String, String> parameters) {
        Optional<String> named = taken(parameters, "host");
        OptionalInt port = taken(parameters, "port").map(this::port).orElse(OptionalInt.empty());
        if (named.isPresent()) {
            OptionalInt written = authority.startsWith(":") ? port(authority.substring(1)) : port;
            return List.of(new Host(named.get(), written));
        }
        if (authority.isEmpty()) {
            return port.isEmpty() ? List.of() : List.of(new Host("localhost", port));
        }
        List<Host> hosts = new ArrayList<>();
        for (String text : authority.split(",")) {
            Host host = host(text);
            hosts.add(host.port().isEmpty() ? new Host(host.name(), port) : host);
        }
        return hosts;
    }

    private Host host(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            throw problem(
                    "the URL's host and port cannot be told apart",
                    "write / @ : ? in a password as %2F %40 %3A %3F, and an IPv6 address in brackets: [::1]:5432");
        }
        String name = Optional.ofNullable(host.group("address")).orElseGet(() -> decode(host.group("name")));
        return new Host(
                name.isEmpty() ? "localhost" : name,
                filled(Optional.ofNullable(host.group("port")).orElse(""))
                        .map(this::port)
                        .orElse(OptionalInt.empty()));
    }

    private OptionalInt port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw problem("the URL's port is not a number from 1 to 65535", "write it after the host: localhost:5432");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private SequencedMap<String, String> parameters(String query) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
            } else if (!parameter.isEmpty()) {
                throw problem("a parameter of the URL has no value", "write ?sslmode=require");
            }
        }
        return parameters;
    }

    private String decode(String text) {
        try {
            return Percent.decode(text);
        } catch (IllegalArgumentException e) {
            throw problem("the URL has a % that is no percent-encoding", "write a percent sign as %25");
        }
    }

    private static Optional<String> taken(SequencedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.remove(name)).flatMap(UrlParser::filled);
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private ProblemException problem(String message, String hint) {
        return Problem.of(Code.BAD_URL, where, message, hint).asException();
    }
}
