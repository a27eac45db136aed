package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an event that compares does before it takes the groups that it compares: it takes those of other kept balances
 * that an INSERT takes first. So whoever inserts and whoever compares take them in one order, and never wait for each
 * other in a circle. PostgreSQL calls triggers in the order of the bytes of their names.
 *
 * @param queries the event's own, {@code desired} and perhaps {@code existing}
 */
record EarlierGroups(Workbench workbench, EventSql event, Kept kept, Amount amount, Sql queries) {

    private static final String TAKE = """
                IF $L THEN
                    PERFORM $N();
                END IF;
                WITH $L
                INSERT INTO $N AS k ($L, $N, $N)
                SELECT $L, $L, 0
                FROM ($L) AS d
                GROUP BY $L
                ORDER BY $L
                ON CONFLICT ($L) DO UPDATE SET $N = k.$N;
            """;

    /** The statements; none where the compared groups come first anyway. */
    Sql taken() {
        return Sql.join(
                "",
                workbench.all(LedgerKeys.KEPT).stream()
                        .filter(other -> order(other, kept) < 0)
                        .sorted(this::order)
                        .flatMap(other -> rows(other).map(rows -> take(other, rows)).stream())
                        .toList());
    }

    private int order(Kept one, Kept other) {
        return Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private byte[] bytes(Kept each) {
        return KeptBalances.trigger(workbench, each).name().getBytes(StandardCharsets.UTF_8);
    }

    private Sql take(Kept other, Sql rows) {
        Sql by = other.by().of("d");
        Identifier balance = other.columns().balance();
        return Sql.of(
                TAKE,
                other.isEmpty(),
                other.fill(),
                queries,
                other.name(),
                other.by().names(),
                balance,
                other.columns().entries(),
                by,
                amount.type().literal("0"),
                rows,
                by,
                by,
                other.by().names(),
                balance,
                balance);
    }

    /** The groups of all rows that the event may add; empty if nobody can tell before they are there. */
    private Optional<Sql> rows(Kept other) {
        List<Sql> sides = new ArrayList<>();
        for (String side : event.existing().isPresent() ? List.of("desired", "existing") : List.of("desired")) {
            List<Sql> values = new ArrayList<>();
            for (Identifier column : other.by().columns()) {
                value(column, side.equals("desired")).ifPresent(value -> values.add(Sql.of("$L AS $N", value, column)));
            }
            if (values.size() < other.by().columns().size()) {
                return Optional.empty();
            }
            Sql directions = amount.directed() && other.by().columns().contains(DoubleEntry.DIRECTION)
                    ? Sql.of(" CROSS JOIN (VALUES ($S), ($S)) AS s (side)", DoubleEntry.DEBIT, DoubleEntry.CREDIT)
                    : Sql.raw("");
            sides.add(Sql.of("SELECT $L FROM $L AS c$L", Sql.join(", ", values), Sql.raw(side), directions));
        }
        return Optional.of(Sql.join(" UNION ALL ", sides));
    }

    private Optional<Sql> value(Identifier column, boolean desired) {
        if (kept.by().columns().contains(column)) {
            return Optional.of(Sql.of("c.$N", column));
        }
        if (amount.directed() && column.equals(DoubleEntry.DIRECTION)) {
            return Optional.of(Sql.raw("s.side"));
        }
        if (event.others().contains(column)) {
            return Optional.of(desired ? Sql.of("c.$N", column) : nothing(column));
        }
        if (column.equals(LedgerShape.ENTRY)) {
            return Optional.of(Sql.raw("event.entry"));
        }
        boolean own = column.equals(LedgerShape.VALUE) || column.equals(IdempotencyKey.COLUMN);
        return own ? Optional.empty() : usual(column);
    }

    /** What a column holds that the event says nothing of. */
    private Optional<Sql> usual(Identifier name) {
        Column column = column(name);
        return switch (column.value()) {
            case Value.None none -> Optional.of(nothing(name));
            case Value.Default(var expression) ->
                Optional.of(workbench.sql("default of column \"%s\"".formatted(name), expression));
            case Value.Generated generated -> Optional.empty();
            case Value.Identity identity -> Optional.empty();
        };
    }

    private Sql nothing(Identifier name) {
        return Sql.of("CAST(NULL AS $L)", column(name).type().sql());
    }

    private Column column(Identifier name) {
        return workbench.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
