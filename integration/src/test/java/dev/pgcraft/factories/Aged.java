package dev.pgcraft.factories;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resource {@code hr.employees} with a history that may be made older than it is. */
final class Aged implements AutoCloseable {

    private final Made made;
    private final boolean attributes;
    private final boolean monthly;

    private Aged(Made made, boolean attributes, boolean monthly) {
        this.made = made;
        this.attributes = attributes;
        this.monthly = monthly;
    }

    /** Of a factory, with parameters: {@code retention: 1 year}. */
    static Aged of(String factory, String parameters) throws SQLException {
        Made made = Made.of(model(factory, parameters));
        made.run("CREATE TABLE moments (id integer PRIMARY KEY, at timestamptz)");
        return new Aged(made, factory.equals("eav"), parameters.contains("monthly"));
    }

    static String model(String factory, String parameters) {
        return """
            resources:
              hr.employees:
                factory: {%s: {%s}}
                columns:
                  name: text
                  salary: integer
            """.formatted(factory, parameters);
    }

    Made made() {
        return made;
    }

    void run(String sql) throws SQLException {
        made.run(sql);
    }

    List<String> rows(String sql) throws SQLException {
        return made.rows(sql);
    }

    String log() {
        return attributes ? "hr.employees_attribute" : "hr.employees_attributes";
    }

    /** What is all of the log, whether it is divided or not. */
    String whole() {
        return log() + (monthly ? "_by_month" : "");
    }

    String end() {
        return attributes ? "until" : "valid_to";
    }

    /** All that has happened, and the moments that were noted, happened so much earlier. */
    void age(String span) throws SQLException {
        String table = attributes ? "hr.employees_entity" : "hr.employees_root";
        List<String> ofRows = attributes ? List.of("valid_from", "changed_at") : List.of("valid_from");
        List<String> ofLog = attributes ? List.of("since", "born", "until") : List.of("valid_from", "valid_to");
        made.run("BEGIN; SET LOCAL pgcraft.writer = 'hr.employees'; %s; %s; %s; COMMIT"
                .formatted(
                        earlier(whole(), ofLog, span),
                        earlier(table, ofRows, span),
                        earlier("moments", List.of("at"), span)));
    }

    private static String earlier(String table, List<String> columns, String span) {
        return columns.stream()
                .map(column -> "%s = %<s - interval '%s'".formatted(column, span))
                .collect(Collectors.joining(", ", "UPDATE " + table + " SET ", ""));
    }

    /** Takes down this moment. */
    void note(int id) throws SQLException {
        made.run("INSERT INTO moments VALUES (%d, clock_timestamp())".formatted(id));
    }

    /** The rows of a moment that was noted. */
    List<String> asOf(int id) throws SQLException {
        String moment = made.database().ask("SELECT at FROM moments WHERE id = " + id);
        return made.rows("SELECT id, name, salary FROM hr.employees_as_of('%s') ORDER BY id".formatted(moment));
    }

    long forget() throws SQLException {
        return Long.parseLong(made.database().ask("SELECT hr.employees_forget()"));
    }

    /** What the history says of all that held in the year that is kept. */
    List<String> history() throws SQLException {
        Stream<String> read = Stream.of(made.rows("SELECT h::text FROM hr.employees_history h"
                        + " WHERE valid_to >= now() - interval '1 year' OR valid_to IS NULL ORDER BY 1"))
                .flatMap(List::stream);
        return attributes
                ? Stream.concat(
                                read,
                                made
                                        .rows("SELECT l::text FROM hr.employees_lives l"
                                                + " WHERE valid_to >= now() - interval '1 year' OR valid_to IS NULL"
                                                + " ORDER BY 1")
                                        .stream())
                        .toList()
                : read.toList();
    }

    @Override
    public void close() throws SQLException {
        made.close();
    }
}
