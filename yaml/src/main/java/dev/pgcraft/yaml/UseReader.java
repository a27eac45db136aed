package dev.pgcraft.yaml;

import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Items;
import dev.pgcraft.yaml.Value.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads a factory or a plugin: a name, or a name with its parameters. */
final class UseReader {

    private final Reading reading;

    UseReader(Reading reading) {
        this.reading = reading;
    }

    /** A plugin, which a resource may also name to do without it: {@code - timestamps: off}. */
    Optional<Use> plugin(Value value) {
        if (value instanceof Fields fields && fields.fields().size() == 1) {
            Field only = fields.fields().firstEntry().getValue();
            if (only.value() instanceof Text text && text.text().equals(Use.OFF)) {
                return Optional.of(Use.off(only.key(), only.where()));
            }
        }
        return read("plugin", value);
    }

    Optional<Use> read(String what, Value value) {
        if (value instanceof Fields fields && !fields.looksLikeMarker()) {
            return withParameters(what, fields);
        }
        return reading.text(what, value).map(text -> new Use(text.text(), new LinkedHashMap<>(), text.where()));
    }

    private Optional<Use> withParameters(String what, Fields fields) {
        if (fields.fields().size() != 1) {
            reading.report(
                    Code.BAD_VALUE,
                    fields.where(),
                    "%s is one name, with its parameters below it".formatted(what),
                    "write each in a line of its own: \"- name: {parameter: value}\"");
            return Optional.empty();
        }
        Field only = fields.fields().firstEntry().getValue();
        String name = "%s \"%s\"".formatted(what, only.key());
        return Optional.of(new Use(only.key(), options(name, only.value()), only.where()));
    }

    private SequencedMap<String, Object> options(String what, Value value) {
        return value.isNothing()
                ? new LinkedHashMap<>()
                : reading.map(what, value).map(this::plainFields).orElseGet(LinkedHashMap::new);
    }

    private SequencedMap<String, Object> plainFields(Fields fields) {
        SequencedMap<String, Object> plain = new LinkedHashMap<>();
        fields.fields()
                .forEach((key, field) -> plain(field.value(), field.where()).ifPresent(it -> plain.put(key, it)));
        return plain;
    }

    private Optional<Object> plain(Value value, Location where) {
        return switch (value) {
            case Text text -> plain(text, where);
            case Items items -> {
                List<Object> plain = new ArrayList<>();
                items.values().forEach(item -> plain(item, where).ifPresent(plain::add));
                yield Optional.of(plain);
            }
            case Fields fields -> Optional.of(plainFields(fields));
        };
    }

    private Optional<Object> plain(Text text, Location where) {
        return switch (text.kind()) {
            case STRING -> Optional.of(text.text());
            case BOOLEAN -> Optional.of(text.text().equalsIgnoreCase("true"));
            case NUMBER -> Optional.of(number(text.text()));
            case NULL -> {
                reading.report(Code.BAD_VALUE, where, "a parameter has no value");
                yield Optional.empty();
            }
        };
    }

    /** A number as one; hexadecimal and the like stay text. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
