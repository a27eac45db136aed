package dev.pgcraft.yaml;

import dev.pgcraft.model.Event;
import dev.pgcraft.model.Event.Parameter;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import java.util.List;
import java.util.Optional;

/** Reads the entries of {@code events:}. */
final class EventReader {

    static final List<String> KEYS = List.of("parameters", "input", "desired", "diff_keys", "existing", "columns");

    private final Reading reading;

    EventReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Event> read(Field field) {
        String what = "event \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        Optional<Fields> fields = reading.map(what, field.value());
        fields.ifPresent(given -> reading.checkKeys(what, given, KEYS, List.of()));
        return name.flatMap(given -> fields.map(said -> event(what, given, said, field)));
    }

    private Event event(String what, Identifier name, Fields fields, Field field) {
        List<Parameter> parameters =
                reading.entries("parameters of %s".formatted(what), fields.get("parameters")).stream()
                        .flatMap(parameter -> parameter(what, parameter).stream())
                        .toList();
        return new Event(
                name,
                parameters,
                query(what, fields, "input"),
                query(what, fields, "desired"),
                names(what, fields, "diff_keys"),
                query(what, fields, "existing"),
                names(what, fields, "columns"),
                field.where());
    }

    private Optional<Parameter> parameter(String event, Field field) {
        String what = "parameter \"%s\" of %s".formatted(field.key(), event);
        return reading.name(field.key(), field.where())
                .flatMap(name -> reading.text(what, field.value())
                        .flatMap(text -> {
                            Shorthand said = Shorthand.parse(what, new Expression(text.text(), text.where()), reading);
                            if (!said.clauses().isEmpty()) {
                                reading.report(
                                        Code.BAD_VALUE, text.where(), "%s is a type and nothing more".formatted(what));
                            }
                            return said.type();
                        })
                        .map((PgType type) -> new Parameter(name, type, field.where())));
    }

    private Optional<Expression> query(String event, Fields fields, String key) {
        return fields.get(key).flatMap(value -> reading.expression("%s of %s".formatted(key, event), value));
    }

    private List<Identifier> names(String event, Fields fields, String key) {
        return fields.get(key).map(Reading::list).orElse(List.of()).stream()
                .flatMap(value -> reading.text("%s of %s".formatted(key, event), value).stream())
                .flatMap(text -> reading.name(text.text(), text.where()).stream())
                .toList();
    }
}
