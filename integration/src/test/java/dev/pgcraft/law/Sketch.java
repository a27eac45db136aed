package dev.pgcraft.law;

import dev.pgcraft.law.Node.Branch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A model in the making, easily changed: things have numbers, and texts speak of them by these, so that renaming one
 * changes everything that speaks of it.
 *
 * <p>In texts, {@code «c5»} is thing 5 as a marker or in quotes, {@code «o5»} the same where it must be of its type,
 * {@code «n5»} its bare name, {@code «t5»} schema and name in SQL, {@code «s5»} its schema, {@code «p5»} and {@code
 * «r5»} the dotted paths of a column and of a table in YAML.
 */
final class Sketch {

    private static final Pattern MENTION = Pattern.compile("«[a-z](\\d+)»");

    final List<Table> tables = new ArrayList<>();
    final List<Family> families = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final List<Routine> routines = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    /** To which of the roles everything belongs. */
    Optional<Role> owner = Optional.empty();

    private int last;

    int next() {
        last++;
        return last;
    }

    /** A resource. */
    static final class Table {
        final int id;
        String schema;
        String name;
        String key = "serial_key";
        boolean timestamps;
        Optional<String> comment = Optional.empty();
        Optional<String> renamedFrom = Optional.empty();
        final List<Column> columns = new ArrayList<>();
        final List<Part> parts = new ArrayList<>();

        Table(int id, String schema, String name) {
            this.id = id;
            this.schema = schema;
            this.name = name;
        }

        Table copy() {
            Table copy = new Table(id, schema, name);
            copy.key = key;
            copy.timestamps = timestamps;
            copy.comment = comment;
            copy.renamedFrom = renamedFrom;
            columns.forEach(column -> copy.columns.add(column.copy()));
            copy.parts.addAll(parts);
            return copy;
        }

        List<String> columnNames() {
            return Stream.concat(
                            Stream.of("id", "created_at", "updated_at"),
                            columns.stream().map(column -> column.name))
                    .toList();
        }
    }

    /** What a column's value is when an INSERT does not say. */
    enum Origin {
        NOTHING,
        DEFAULT,
        STORED,
        VIRTUAL,
        IDENTITY;

        boolean isComputed() {
            return this == STORED || this == VIRTUAL;
        }
    }

    /** A column of a resource. */
    static final class Column {
        final int id;
        String name;
        ColumnType type;
        boolean nullable = true;
        boolean unique;
        Origin origin = Origin.NOTHING;
        String expression = "";
        Optional<String> references = Optional.empty();
        Optional<String> collation = Optional.empty();
        Optional<String> comment = Optional.empty();
        Optional<String> renamedFrom = Optional.empty();
        Optional<String> using = Optional.empty();

        Column(int id, String name, ColumnType type) {
            this.id = id;
            this.name = name;
            this.type = type;
        }

        Column copy() {
            Column copy = new Column(id, name, type);
            copy.nullable = nullable;
            copy.unique = unique;
            copy.origin = origin;
            copy.expression = expression;
            copy.references = references;
            copy.collation = collation;
            copy.comment = comment;
            copy.renamedFrom = renamedFrom;
            return copy;
        }

        void value(Origin what, String how) {
            origin = what;
            expression = how;
        }

        /** As CREATE TABLE has it behind the name. */
        String definition() {
            StringBuilder text = new StringBuilder(type.sql());
            collation.ifPresent(name -> text.append(" collate \"").append(name).append('"'));
            if (!nullable) {
                text.append(" not null");
            }
            switch (origin) {
                case NOTHING -> {}
                case DEFAULT -> text.append(" default ").append(expression);
                case STORED ->
                    text.append(" generated always as (").append(expression).append(") stored");
                case VIRTUAL ->
                    text.append(" generated always as (").append(expression).append(") virtual");
                case IDENTITY -> text.append(" generated ").append(expression).append(" as identity");
            }
            return unique ? text.append(" unique").toString() : text.toString();
        }

        /** Something about its values, in SQL. */
        String condition() {
            return type.condition().replace("?", "«o" + id + "»");
        }

        boolean isPlain() {
            return references.isEmpty() && !origin.isComputed() && origin != Origin.IDENTITY;
        }
    }

    /**
     * A check, index or foreign key.
     *
     * @param anyType whether it makes sense whatever the types of its columns
     */
    record Part(String section, String name, Node body, boolean anyType) {}

    /** A view; its columns can be spoken of, too. */
    record View(int id, String schema, String name, Optional<String> comment, List<Shown> shown, String from) {

        View {
            shown = List.copyOf(shown);
        }
    }

    /** A column of a view. */
    record Shown(int id, String name, String expression) {}

    /** Somebody, and what the model says of them. */
    record Role(int id, String name, Branch traits) {}

    /** Statements of a SQL file that make something, and whether it is still wanted. */
    record Routine(int id, String schema, String name, List<String> statements) {

        Routine {
            statements = List.copyOf(statements);
        }
    }

    Sketch copy() {
        Sketch copy = new Sketch();
        tables.forEach(table -> copy.tables.add(table.copy()));
        families.forEach(family -> copy.families.add(family.copy()));
        copy.views.addAll(views);
        copy.routines.addAll(routines);
        copy.roles.addAll(roles);
        copy.owner = owner;
        copy.last = last;
        return copy;
    }

    /** Resources, and the tables above that SQL files make: each with columns of its own. */
    List<Table> allTables() {
        return Stream.concat(tables.stream(), families.stream().map(Family::top))
                .toList();
    }

    /** All that holds rows itself. */
    List<Table> holders() {
        return Stream.concat(tables.stream(), families.stream().flatMap(family -> family.holders().stream()))
                .toList();
    }

    /** All of which one may select. */
    List<Table> readable() {
        return Stream.concat(
                        allTables().stream(),
                        families.stream()
                                .flatMap(family -> family.tables().stream().skip(1)))
                .toList();
    }

    /** Names of tables, views, sequences and indexes, of which a schema has each once. */
    List<String> relationNames() {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(table.name));
        tables.forEach(table -> table.parts.forEach(part -> names.add(part.name())));
        families.forEach(family -> family.tables().forEach(table -> names.add(table.name)));
        views.forEach(view -> names.add(view.name()));
        routines.forEach(routine -> names.add(routine.name()));
        return names;
    }

    static Set<Integer> mentioned(Stream<String> texts) {
        Set<Integer> ids = new HashSet<>();
        texts.forEach(text -> {
            Matcher matcher = MENTION.matcher(text);
            while (matcher.find()) {
                ids.add(Integer.parseInt(matcher.group(1)));
            }
        });
        return ids;
    }

    /** Takes away what speaks of something that is gone, until nothing does. */
    void tidy() {
        int before;
        do {
            before = size();
            Set<Integer> known = known();
            for (Table table : allTables()) {
                table.columns.removeIf(column -> !known.containsAll(mentioned(
                        Stream.concat(Stream.of(column.expression, column.type.sql()), column.references.stream()))));
                table.parts.removeIf(
                        part -> !known.containsAll(mentioned(part.body().texts())));
            }
            routines.removeIf(routine -> !known.containsAll(mentioned(routine.statements().stream())));
            tidyViews(known);
        } while (size() < before);
        routines.replaceAll(
                routine -> new Routine(routine.id(), home(routine.schema()), routine.name(), routine.statements()));
        families.forEach(family -> family.top().schema = home(family.top().schema));
        families.forEach(Family::settle);
    }

    /** A SQL file makes no schema: what lives in none of the resources' moves to {@code public}. */
    private String home(String schema) {
        return tables.stream().anyMatch(table -> table.schema.equals(schema)) ? schema : "public";
    }

    private void tidyViews(Set<Integer> known) {
        views.removeIf(view -> !known.containsAll(mentioned(Stream.of(view.from()))));
        views.replaceAll(view -> new View(
                view.id(),
                view.schema(),
                view.name(),
                view.comment(),
                view.shown().stream()
                        .filter(shown -> known.containsAll(mentioned(Stream.of(shown.expression()))))
                        .toList(),
                view.from()));
        views.removeIf(view -> view.shown().isEmpty());
    }

    private int size() {
        int columns = allTables().stream()
                .mapToInt(table -> 1 + table.columns.size() + table.parts.size())
                .sum();
        int shown = views.stream().mapToInt(view -> 1 + view.shown().size()).sum();
        return columns + shown + routines.size();
    }

    private Set<Integer> known() {
        return new HashSet<>(named().keySet());
    }

    /** Everything that can be spoken of: path from the schema inwards. */
    SequencedMap<Integer, List<String>> named() {
        SequencedMap<Integer, List<String>> named = new LinkedHashMap<>();
        for (Table table : tables) {
            named.put(table.id, List.of(table.schema, table.name));
            table.columns.forEach(column -> named.put(column.id, List.of(table.schema, table.name, column.name)));
        }
        for (Family family : families) {
            Table top = family.top();
            family.tables().forEach(table -> named.put(table.id, List.of(table.schema, table.name)));
            named.put(family.key().id, List.of(top.schema, top.name, family.key().name));
            top.columns.forEach(column -> named.put(column.id, List.of(top.schema, top.name, column.name)));
        }
        for (View view : views) {
            named.put(view.id(), List.of(view.schema(), view.name()));
            view.shown().forEach(shown -> named.put(shown.id(), List.of(view.schema(), view.name(), shown.name())));
        }
        routines.forEach(routine -> named.put(routine.id(), List.of(routine.schema(), routine.name())));
        roles.forEach(role -> named.put(role.id(), List.of(role.name())));
        return named;
    }

    /** Who holds which column. */
    Map<Integer, Table> tableOfColumn() {
        Map<Integer, Table> tables = new LinkedHashMap<>();
        this.tables.forEach(table -> table.columns.forEach(column -> tables.put(column.id, table)));
        return tables;
    }
}
