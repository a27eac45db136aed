package dev.pgcraft.catalog;

import dev.pgcraft.schema.Parameters;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of an answer. */
final class Row {

    private final Map<String, Integer> places;
    private final @Nullable String[] cells;

    Row(Map<String, Integer> places, @Nullable String[] cells) {
        this.places = places;
        this.cells = cells;
    }

    Identifier name(String column) {
        return Identifier.of(text(column));
    }

    /** The name in {@code column}, inside the schema that the row names. */
    QualifiedName qualified(String column) {
        return new QualifiedName(name("schema"), name(column));
    }

    String text(String column) {
        return Objects.requireNonNull(cell(column), column);
    }

    Optional<String> maybe(String column) {
        return Optional.ofNullable(cell(column));
    }

    Optional<String> comment() {
        return maybe("comment");
    }

    /** An expression, or a definition in which some may stand. */
    Sql expression(String column) {
        return respelled(text(column));
    }

    Optional<Sql> maybeExpression(String column) {
        return maybe(column).map(Row::respelled);
    }

    /** What {@code pg_get_viewdef} says, without the semicolon. */
    Sql query() {
        String text = text("query").strip();
        return respelled(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }

    private static Sql respelled(String text) {
        return Sql.raw(Respelling.of(text));
    }

    /** Lines of {@code name=value}. */
    Parameters parameters() {
        NavigableMap<String, String> values = new TreeMap<>();
        maybe("parameters").stream().flatMap(String::lines).forEach(line -> {
            int equals = line.indexOf('=');
            values.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return values.isEmpty() ? Parameters.NONE : new Parameters(values);
    }

    PgType type(String column) {
        return new PgType(text(column));
    }

    boolean is(String column) {
        return text(column).startsWith("t");
    }

    int number(String column) {
        return Integer.parseInt(text(column));
    }

    long longNumber(String column) {
        return Long.parseLong(text(column));
    }

    /** Where the row's object is, in the system table with this oid. */
    Address address(long catalog) {
        return Address.of(catalog, longNumber("oid"));
    }

    private @Nullable String cell(String column) {
        return cells[Objects.requireNonNull(places.get(column), column)];
    }
}
