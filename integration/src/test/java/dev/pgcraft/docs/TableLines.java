package dev.pgcraft.docs;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of a table in its picture: its columns, and what its rows must put up with. */
record TableLines(Database database, Table table) {

    private static final Pattern COLUMNS =
            Pattern.compile("^[\\w ]*\\((.*?)\\)( (NULLS|INCLUDE|WITH|WHERE|DEFERRABLE) .*)?$");

    List<String> lines() {
        List<String> lines = new ArrayList<>(members(Column.class)
                .sorted(Comparator.comparingInt(Column::position))
                .map(this::line)
                .toList());
        lines.addAll(togetherUnique());
        if (table.rowSecurity().enabled()) {
            lines.add("<i>row level security</i>");
        }
        lines.addAll(guards());
        Firing.in(database).stream()
                .filter(firing -> firing.isOn(table.name()) && firing.isOfRow())
                .map(firing -> "<i>%s: %s</i>"
                        .formatted(
                                firing.moment(), firing.called().name().name().name()))
                .forEach(lines::add);
        return lines;
    }

    private String line(Column column) {
        String name = column.name().name();
        boolean key = members(Constraint.class)
                .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
                .anyMatch(constraint -> columns(constraint.definition()).contains(name));
        boolean unique = members(Constraint.class)
                .filter(constraint -> constraint.type() == Constraint.Type.UNIQUE)
                .anyMatch(constraint -> columns(constraint.definition()).equals(List.of(name)));
        String type = column.type()
                .text()
                .replace("timestamp with time zone", "timestamptz")
                .replace("character varying", "varchar");
        return "%s %s%s%s".formatted(name, type, key ? ", key" : "", unique ? ", unique" : "");
    }

    /** What is unique of several columns, or of some rows. */
    private List<String> togetherUnique() {
        Stream<Sql> constraints = members(Constraint.class)
                .filter(constraint -> constraint.type() == Constraint.Type.UNIQUE)
                .map(Constraint::definition);
        Stream<Sql> indexes = members(Index.class).filter(Index::unique).map(Index::definition);
        return Stream.concat(constraints.filter(unique -> columns(unique).size() > 1), indexes)
                .map(unique -> "<i>unique: %s%s</i>"
                        .formatted(
                                String.join(", ", columns(unique)),
                                unique.text().contains(" WHERE ") ? ", of some rows" : ""))
                .toList();
    }

    private static List<String> columns(Sql definition) {
        return List.of(COLUMNS.matcher(definition.text()).replaceFirst("$1").split(", "));
    }

    private List<String> guards() {
        List<String> refused = Firing.in(database).stream()
                .filter(firing -> firing.isOn(table.name()) && firing.isGuard())
                .flatMap(firing -> firing.events().stream())
                .distinct()
                .sorted()
                .map(event -> event.replace(" OF ", " of "))
                .toList();
        if (refused.isEmpty()) {
            return List.of();
        }
        return List.of(
                refused.contains("INSERT")
                        ? "<i>only triggers write here</i>"
                        : "<i>refuses %s</i>".formatted(String.join(", ", refused)));
    }

    private <T extends SchemaObject & TableMember> Stream<T> members(Class<T> kind) {
        return database.objects().values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(member -> member.table().equals(table.name()));
    }
}
