package dev.pgcraft.factories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is done to the rows: every moment of the past shows what was there at that moment. */
final class HistoryPropertyTest {

    private static final int TRANSACTIONS = 60;

    private static final String FACE = "\"Ünder.Score\".\"Order\"";
    private static final String AS_OF = "\"Ünder.Score\".\"Order_as_of\"";

    private static final List<String> VALUES = List.of(
            "\"Sélect \"\"x\"\"\" = 'a'",
            "\"Sélect \"\"x\"\"\" = 'B'",
            "\"Sélect \"\"x\"\"\" = NULL",
            "\"user\" = 1.0",
            "\"user\" = 1.00",
            "\"user\" = NULL",
            "point = '(1,2)'",
            "point = '(1.0000001,2)'",
            "\"Array\" = '{1,NULL}'",
            "\"Array\" = '{}'",
            "doc = '{\"a\":1}'",
            "doc = '{\"a\": 1}'",
            "doc = NULL");

    @ParameterizedTest
    @CsvSource({"append_only, 1", "append_only, 2", "append_only, 3", "eav, 4", "eav, 5", "eav, 6"})
    void momentsOfThePastShowWhatWasThere(String factory, long seed) throws SQLException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (Made made = Made.of(model(factory))) {
            Map<String, List<String>> seen = new LinkedHashMap<>();
            for (int i = 0; i < TRANSACTIONS; i++) {
                made.run("BEGIN; %s; %s".formatted(String.join("; ", statements(random)), end(random)));
                String moment = made.database().ask("SELECT clock_timestamp()");
                seen.put(moment, rows(made, FACE));
            }
            for (Map.Entry<String, List<String>> then : seen.entrySet()) {
                String function = "%s('%s')".formatted(AS_OF, then.getKey());
                assertThat(rows(made, function))
                        .as("seed %d at %s", seed, then.getKey())
                        .isEqualTo(then.getValue());
            }
            assertThat(rows(made, AS_OF + "('9999-12-31')")).isEqualTo(rows(made, FACE));
        }
    }

    /** Names that need quotes, and types that have no equality, or one that is too wide. */
    private static String model(String factory) {
        return """
            resources:
              '"Ünder.Score"."Order"':
                factory: %s
                columns:
                  'Sélect "x"': text
                  user: numeric
                  point: point
                  'Array': "integer[]"
                  doc: json
                  twice: numeric generated always as ({user} * 2) stored
            """.formatted(factory);
    }

    private static List<String> statements(RandomGenerator random) {
        List<String> statements = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int id = 1 + random.nextInt(5);
            String value = VALUES.get(random.nextInt(VALUES.size()));
            statements.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                            "INSERT INTO %s (id, \"user\") VALUES (%d, %d) ON CONFLICT DO NOTHING"
                                    .formatted(FACE, id, random.nextInt(3));
                        case 1 -> "DELETE FROM %s WHERE id = %d".formatted(FACE, id);
                        case 2 -> "UPDATE %s SET %s".formatted(FACE, value);
                        default -> "UPDATE %s SET %s WHERE id = %d".formatted(FACE, value, id);
                    });
        }
        return statements;
    }

    private static String end(RandomGenerator random) {
        return random.nextInt(6) == 0 ? "ROLLBACK" : "COMMIT";
    }

    private static List<String> rows(Made made, String source) throws SQLException {
        return made.rows("SELECT * FROM %s ORDER BY id".formatted(source));
    }
}
