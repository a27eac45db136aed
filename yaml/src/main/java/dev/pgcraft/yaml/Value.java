package dev.pgcraft.yaml;

import dev.pgcraft.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A piece of a YAML document that knows its line. */
sealed interface Value {

    /** The line of its first character. */
    Location where();

    /** A single value, as it was written. */
    record Text(String text, Kind kind, Location where) implements Value {

        /** What YAML takes it for. */
        enum Kind {
            STRING,
            NUMBER,
            BOOLEAN,
            NULL
        }
    }

    /** A list. */
    record Items(List<Value> values, Location where) implements Value {

        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * A map.
     *
     * @param braces whether it was written in braces
     */
    record Fields(SequencedMap<String, Field> fields, boolean braces, Location where) implements Value {

        public Fields {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        /** The value of a key; empty where the key is missing or says nothing. */
        Optional<Value> get(String key) {
            return Optional.ofNullable(fields.get(key)).map(Field::value).filter(value -> !value.isNothing());
        }

        /** Whether it is keys without values in braces: what YAML makes of an unquoted {@code {column}}. */
        boolean looksLikeMarker() {
            return braces
                    && !fields.isEmpty()
                    && fields.values().stream().allMatch(field -> field.value().isNothing());
        }
    }

    /** A key and its value; {@code where} is the key's line. */
    record Field(String key, Location where, Value value) {}

    /** Whether the place for a value was left empty, or says null. */
    default boolean isNothing() {
        return this instanceof Text text && text.kind() == Text.Kind.NULL;
    }
}
