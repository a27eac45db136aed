package dev.pgcraft.yaml;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Index.Options;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Items;
import dev.pgcraft.yaml.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the entries of {@code indexes:}: one expression, a list of them, or a map. */
final class IndexReader {

    static final List<String> KEYS =
            List.of("columns", "unique", "using", "where", "include", "ops", "nulls_not_distinct", "with");

    private final Reading reading;

    IndexReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Index> read(Field field) {
        String what = "index \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        return fields(what, field).flatMap(fields -> {
            List<Expression> columns = columns(what, fields, field);
            boolean unique = flag(what, fields, "unique");
            Options options = options(what, fields);
            return name.filter(given -> !columns.isEmpty())
                    .map(given -> new Index(given, columns, unique, options, field.where()));
        });
    }

    private List<Expression> columns(String what, Fields fields, Field field) {
        List<Value> columns = fields.get("columns").map(Reading::list).orElse(List.of());
        if (columns.isEmpty()) {
            reading.report(Code.BAD_VALUE, field.where(), "%s has no columns".formatted(what));
        }
        return columns.stream()
                .flatMap(column -> reading.expression(what, column).stream())
                .toList();
    }

    /** A text or a list is short for a map with nothing but columns. */
    private Optional<Fields> fields(String what, Field field) {
        return switch (field.value()) {
            case Fields fields -> {
                Optional<Fields> known = reading.map(what, fields);
                known.ifPresent(map -> reading.checkKeys(what, map, KEYS, List.of()));
                yield known;
            }
            case Text text -> Optional.of(columnsOnly(field));
            case Items items -> Optional.of(columnsOnly(field));
        };
    }

    private static Fields columnsOnly(Field field) {
        SequencedMap<String, Field> only = new LinkedHashMap<>();
        only.put("columns", field);
        return new Fields(only, false, field.where());
    }

    private Options options(String what, Fields fields) {
        return new Options(
                fields.get("using")
                        .flatMap(value -> reading.text("using of %s".formatted(what), value))
                        .flatMap(text -> reading.name(text.text(), text.where()))
                        .map(Identifier::name),
                fields.get("where").flatMap(value -> reading.expression("where of %s".formatted(what), value)),
                fields.get("include")
                        .map(value -> reading.expressions("include of %s".formatted(what), value))
                        .orElse(List.of()),
                texts("ops of %s".formatted(what), fields.get("ops")),
                flag(what, fields, "nulls_not_distinct"),
                settings("with of %s".formatted(what), fields.get("with")));
    }

    private SequencedMap<String, String> settings(String what, Optional<Value> value) {
        reading.entries(what, value).forEach(entry -> reading.name(entry.key(), entry.where()));
        return texts(what, value);
    }

    private boolean flag(String what, Fields fields, String key) {
        return fields.get(key)
                .map(value -> reading.flag("%s of %s".formatted(key, what), value))
                .orElse(false);
    }

    private SequencedMap<String, String> texts(String what, Optional<Value> value) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        for (Field entry : reading.entries(what, value)) {
            reading.text(what, entry.value()).ifPresent(text -> texts.put(entry.key(), text.text()));
        }
        return texts;
    }
}
