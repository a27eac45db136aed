package dev.pgcraft.yaml;

import dev.pgcraft.model.View;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the entries of {@code views:}: a query, or a map. */
final class ViewReader {

    static final List<String> KEYS = List.of("query", "materialized", "unique", "refresh", "comment");
    static final List<String> LATER = List.of("api");

    private static final List<String> REFRESH_KEYS = List.of("on_change");

    private final Reading reading;

    ViewReader(Reading reading) {
        this.reading = reading;
    }

    Optional<View> read(Field field) {
        String what = "view \"%s\"".formatted(field.key());
        Optional<QualifiedName> name = reading.qualifiedName(field);
        if (field.value() instanceof Fields) {
            return reading.map(what, field.value()).flatMap(fields -> read(what, name, fields, field));
        }
        return reading.expression(what, field.value())
                .flatMap(query -> name.map(given -> new View(given, query, Optional.empty(), field.where())));
    }

    private Optional<View> read(String what, Optional<QualifiedName> name, Fields fields, Field field) {
        reading.checkKeys(what, fields, KEYS, LATER);
        Optional<String> comment = fields.get("comment")
                .flatMap(value -> reading.text("comment of %s".formatted(what), value))
                .map(Text::text);
        Optional<Value> query = fields.get("query");
        if (query.isEmpty()) {
            reading.report(Code.BAD_VALUE, field.where(), "%s has no query".formatted(what));
        }
        Optional<View.Stored> stored = stored(what, fields);
        return query.flatMap(value -> reading.expression(what, value))
                .flatMap(sql -> name.map(given -> new View(given, sql, stored, comment, field.where())));
    }

    private Optional<View.Stored> stored(String what, Fields fields) {
        boolean materialized = fields.get("materialized")
                .map(value -> reading.flag("materialized of %s".formatted(what), value))
                .orElse(false);
        if (materialized) {
            return Optional.of(new View.Stored(unique(what, fields), onChangeOf(what, fields)));
        }
        for (String key : List.of("unique", "refresh")) {
            fields.get(key)
                    .ifPresent(value -> reading.report(
                            Code.BAD_VALUE,
                            value.where(),
                            "%s has \"%s\", but does not keep its rows".formatted(what, key),
                            "write `materialized: true`, or leave it out"));
        }
        return Optional.empty();
    }

    private List<Identifier> unique(String what, Fields fields) {
        return fields.get("unique").map(Reading::list).orElse(List.of()).stream()
                .flatMap(value -> reading.text("unique of %s".formatted(what), value).stream())
                .flatMap(text -> reading.name(text.text(), text.where()).stream())
                .toList();
    }

    private List<View.Source> onChangeOf(String what, Fields fields) {
        String whose = "refresh of %s".formatted(what);
        Optional<Fields> refresh = fields.get("refresh").flatMap(value -> reading.map(whose, value));
        refresh.ifPresent(map -> reading.checkKeys(whose, map, REFRESH_KEYS, List.of()));
        return refresh.flatMap(map -> map.get("on_change")).map(Reading::list).orElse(List.of()).stream()
                .flatMap(value -> reading.text("on_change of %s".formatted(what), value).stream())
                .flatMap(this::source)
                .toList();
    }

    private Stream<View.Source> source(Text text) {
        return reading.names().qualifiedName(text.text(), text.where()).stream()
                .map(name -> new View.Source(name, text.where()));
    }
}
