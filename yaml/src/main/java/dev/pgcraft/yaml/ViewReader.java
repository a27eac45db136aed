package dev.pgcraft.yaml;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.View;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.List;
import java.util.Optional;

/** Reads the entries of {@code views:}: a query, or a map. */
final class ViewReader {

    static final List<String> KEYS = List.of("query", "comment");
    static final List<String> LATER = List.of("materialized", "unique", "api");

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
        return reading.expression(what, field.value()).flatMap(query -> view(name, query, Optional.empty(), field));
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
        return query.flatMap(value -> reading.expression(what, value)).flatMap(sql -> view(name, sql, comment, field));
    }

    private static Optional<View> view(
            Optional<QualifiedName> name, Expression query, Optional<String> comment, Field field) {
        return name.map(given -> new View(given, query, comment, field.where()));
    }
}
