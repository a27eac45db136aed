package dev.pgcraft.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JSON Schema for editors names the keys that the reader reads. */
final class ModelSchemaTest {

    static final List<Arguments> MAPS = List.of(
            Arguments.of("properties", ModelReader.KEYS),
            Arguments.of("$defs resource properties", ResourceReader.KEYS),
            Arguments.of("$defs column oneOf 1 properties", LongColumn.KEYS),
            Arguments.of("$defs index oneOf 1 properties", IndexReader.KEYS),
            Arguments.of("$defs foreign_key properties", ForeignKeyReader.KEYS),
            Arguments.of("$defs role properties", AccessReader.KEYS),
            Arguments.of("$defs view oneOf 1 properties", ViewReader.KEYS));

    @ParameterizedTest
    @FieldSource("MAPS")
    void namesTheKeysOfTheReader(String path, List<String> keys) throws IOException {
        assertThat(at(schema(), path))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(keys.toArray());
    }

    private static Object schema() throws IOException {
        try (InputStream file = Objects.requireNonNull(ModelReader.class.getResourceAsStream("model.schema.json"))) {
            return new Load(LoadSettings.builder().build()).loadFromInputStream(file);
        }
    }

    private static Object at(Object root, String path) {
        Object value = root;
        for (String step : path.split(" ")) {
            Object next =
                    value instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) value).get(step);
            value = Objects.requireNonNull(next, step);
        }
        return value;
    }
}
