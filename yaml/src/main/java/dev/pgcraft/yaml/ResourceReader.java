package dev.pgcraft.yaml;

import dev.pgcraft.model.Check;
import dev.pgcraft.model.Event;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Items;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Unique;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the entries of {@code resources:}. */
final class ResourceReader {

    static final List<String> KEYS = List.of(
            "factory",
            "columns",
            "checks",
            "uniques",
            "indexes",
            "foreign_keys",
            "plugins",
            "events",
            "comment",
            "renamed_from");
    static final List<String> LATER = List.of("api");

    private static final String SIMPLE = "simple";

    private final Reading reading;

    ResourceReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Resource> read(Field field) {
        String what = "resource \"%s\"".formatted(field.key());
        Optional<QualifiedName> name = reading.qualifiedName(field);
        Optional<Fields> fields = field.value().isNothing()
                ? Optional.of(new Fields(new LinkedHashMap<>(), false, field.where()))
                : reading.map(what, field.value());
        Optional<Body> body = fields.map(given -> body(what, given, field));
        return name.flatMap(given -> body.map(read -> read.named(given, field)));
    }

    /** All of a resource but its name. */
    private record Body(
            Use factory, Items items, List<Use> plugins, Optional<String> comment, Optional<Identifier> renamedFrom) {

        Resource named(QualifiedName name, Field field) {
            return new Resource(name, factory, items, plugins, comment, renamedFrom, field.where());
        }
    }

    private Body body(String what, Fields fields, Field field) {
        reading.checkKeys(what, fields, KEYS, LATER);
        UseReader uses = new UseReader(reading);
        Use factory = fields.get("factory")
                .flatMap(value -> uses.read("factory", value))
                .orElseGet(() -> new Use(SIMPLE, new LinkedHashMap<>(), field.where()));
        List<Use> plugins = fields.get("plugins").map(Reading::list).orElse(List.of()).stream()
                .flatMap(value -> uses.plugin(value).stream())
                .toList();
        Optional<Identifier> renamedFrom =
                text(what, fields, "renamed_from").flatMap(text -> reading.name(text.text(), text.where()));
        Optional<String> comment = text(what, fields, "comment").map(Text::text);
        return new Body(factory, items(what, fields), plugins, comment, renamedFrom);
    }

    private Optional<Text> text(String what, Fields fields, String key) {
        return fields.get(key).flatMap(value -> reading.text("%s of %s".formatted(key, what), value));
    }

    private Items items(String what, Fields fields) {
        ColumnReader columns = new ColumnReader(reading);
        reading.entries("columns of %s".formatted(what), fields.get("columns")).forEach(columns::read);
        List<Check> checks = each(what, fields, "checks", this::check);
        List<Unique> uniques = new ArrayList<>(columns.columns().uniques());
        uniques.addAll(each(what, fields, "uniques", this::unique));
        List<Index> indexes = each(what, fields, "indexes", new IndexReader(reading)::read);
        List<ForeignKey> foreignKeys = new ArrayList<>(columns.columns().foreignKeys());
        foreignKeys.addAll(each(what, fields, "foreign_keys", new ForeignKeyReader(reading)::read));
        List<Event> events = each(what, fields, "events", new EventReader(reading)::read);
        return new Items(columns.columns().columns(), checks, uniques, indexes, foreignKeys, events);
    }

    private <T> List<T> each(String what, Fields fields, String key, Function<Field, Optional<T>> read) {
        return reading.entries("%s of %s".formatted(key, what), fields.get(key)).stream()
                .flatMap(field -> read.apply(field).stream())
                .toList();
    }

    private Optional<Unique> unique(Field field) {
        String what = "unique constraint \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        List<Identifier> columns = Reading.list(field.value()).stream()
                .flatMap(column -> reading.text(what, column).stream())
                .flatMap(column -> reading.name(column.text(), column.where()).stream())
                .toList();
        if (columns.isEmpty()) {
            reading.report(Code.BAD_VALUE, field.where(), "%s has no columns".formatted(what));
        }
        return name.filter(given -> !columns.isEmpty())
                .map(given -> new Unique(Optional.of(given), columns, field.where()));
    }

    private Optional<Check> check(Field field) {
        Optional<Identifier> name = reading.name(field.key(), field.where());
        Optional<Expression> condition = reading.expression("check \"%s\"".formatted(field.key()), field.value());
        return name.flatMap(given -> condition.map(sql -> new Check(given, sql)));
    }
}
