package dev.pgcraft.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NamesTest {

    private static final Identifier TABLE = Identifier.of("orders");
    private static final List<Identifier> COLUMNS = List.of(Identifier.of("customer_id"), Identifier.of("day"));

    @Test
    void templates() {
        assertThat(List.of(
                        Names.STANDARD.primaryKey(TABLE, COLUMNS),
                        Names.STANDARD.unique(TABLE, COLUMNS),
                        Names.STANDARD.index(TABLE, COLUMNS),
                        Names.STANDARD.check(TABLE, COLUMNS),
                        Names.STANDARD.foreignKey(TABLE, COLUMNS, Identifier.of("customers")),
                        Names.STANDARD.trigger(QualifiedName.of("sales", "orders"), "update"),
                        Names.STANDARD.with("index", "i_{columns}").index(TABLE, COLUMNS)))
                .extracting(Identifier::name)
                .containsExactly(
                        "pk__orders__customer_id_day",
                        "uq__orders__customer_id_day",
                        "ix__orders__customer_id_day",
                        "ck__orders__customer_id_day",
                        "fk__orders__customer_id_day__customers",
                        "sales_orders_update",
                        "i_customer_id_day");
    }

    @Test
    void whatLooksLikeAMarkerInANameIsNone() {
        assertThat(Names.STANDARD.index(Identifier.of("{columns}$1"), List.of(Identifier.of("{table}"))))
                .hasToString("ix__{columns}$1__{table}");
    }

    @Test
    void cutNamesKeepTheirBeginning() {
        Identifier table = Identifier.of("a".repeat(60));
        assertThat(Names.STANDARD.index(table, COLUMNS).name())
                .startsWith("ix__" + "a".repeat(48) + "_")
                .hasSize(63);
    }

    /** {@code Identifier} itself refuses more than 63 bytes; a cut character would not come back from its bytes. */
    @Test
    void anyNamesFitAndDiffer() {
        Random random = new Random(1);
        Map<Identifier, List<String>> seen = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String table = randomName(random);
            String column = randomName(random);
            Identifier name = Names.STANDARD.unique(Identifier.of(table), List.of(Identifier.of(column)));
            assertThat(new String(name.name().getBytes(UTF_8), UTF_8)).isEqualTo(name.name());
            List<String> parts = List.of(table, column);
            assertThat(seen.computeIfAbsent(name, any -> new ArrayList<>(parts)))
                    .isEqualTo(parts);
        }
    }

    /** Without underscores, which could make two templates the same before anything is cut. */
    private static String randomName(Random random) {
        int length = 1 + random.nextInt(40);
        StringBuilder name = new StringBuilder();
        IntStream.range(0, length).map(i -> randomCharacter(random)).forEach(name::appendCodePoint);
        while (!Identifier.fits(name.toString())) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        return name.toString();
    }

    private static int randomCharacter(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 'a' + random.nextInt(26);
            case 1 -> 0xc0 + random.nextInt(0x100);
            case 2 -> 0x4e00 + random.nextInt(0x1000);
            default -> 0x1f300 + random.nextInt(0x200);
        };
    }
}
