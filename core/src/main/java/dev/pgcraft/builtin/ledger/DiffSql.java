package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an event does that adds only what is missing. */
record DiffSql(EventSql event, Kept kept, Amount amount) {

    /**
     * The rows of the groups are written first, in order, in a statement of their own: what the next one sees has
     * happened before, and nobody changes it meanwhile.
     */
    private static final String WORK = """
            $L    IF $L THEN
                    PERFORM $N();
                END IF;
                WITH $L, taken AS (
                    INSERT INTO $N AS k ($L, $N, $N)
                    SELECT $L, $L, 0
                    FROM ($L) AS d
                    GROUP BY $L
                    ORDER BY $L
                    ON CONFLICT ($L) DO UPDATE SET $N = k.$N
                    RETURNING k AS group_row
                )
                SELECT array_agg(t.group_row) INTO locked FROM taken AS t;
                RETURN QUERY
                    WITH $L
                    INSERT INTO $N AS l ($L)
                    SELECT $L
                    FROM (
                        SELECT $L, $L AS v$L
                        FROM (
                            $L
                        ) AS u
                        GROUP BY $L
                        HAVING bool_or(u.mine) AND bool_or(u.meant) AND $L <> $L
                    ) AS c
                    ORDER BY $L
                    RETURNING l.*;
            """;

    private static final Sql DIFFERENCE = Sql.raw("sum(u.wanted) - sum(u.held)");

    /** The variable that holds the groups. */
    Sql declared() {
        return Sql.of("\n    locked $N[];", kept.name());
    }

    Sql work() {
        Letters groups = groups();
        Sql by = kept.by().of("d");
        Sql zero = amount.type().literal("0");
        Sql together = Letters.alone(groups.of("u"));
        return Sql.of(
                WORK,
                event.earlier(kept, queries()).taken(),
                kept.isEmpty(),
                kept.fill(),
                queries(),
                kept.name(),
                kept.by().names(),
                kept.columns().balance(),
                kept.columns().entries(),
                by,
                zero,
                compared(),
                by,
                by,
                kept.by().names(),
                kept.columns().balance(),
                kept.columns().balance(),
                queries(),
                event.ledger(),
                Sql.names(filled()),
                Sql.join(", ", values()),
                together,
                DIFFERENCE,
                firstOthers(),
                sides(),
                together,
                DIFFERENCE,
                zero,
                Letters.alone(groups.of("c")));
    }

    private Letters groups() {
        return new Letters("g", kept.by().columns());
    }

    private Letters others() {
        return new Letters("x", event.others());
    }

    private Sql queries() {
        List<Sql> queries = new ArrayList<>();
        event.rows().map(event::owned).ifPresent(rows -> queries.add(Sql.of("desired AS (\n        $L\n    )", rows)));
        event.existing()
                .map(event::owned)
                .ifPresent(rows -> queries.add(Sql.of("existing AS (\n        $L\n    )", rows)));
        return Sql.join(", ", queries);
    }

    /** The groups that are compared. */
    private Sql compared() {
        Sql desired = Sql.of("SELECT $L FROM desired", kept.by().names());
        return event.existing().isEmpty()
                ? desired
                : Sql.of(
                        "$L UNION ALL SELECT $L FROM existing",
                        desired,
                        kept.by().names());
    }

    /** What shall be, and what is, a row each; a desired balance of NULL asks for nothing. */
    private Sql sides() {
        boolean asked = event.existing().isPresent();
        Identifier balance = kept.columns().balance();
        Sql zero = amount.type().asSum(amount.type().literal("0"));
        List<Sql> sides = new ArrayList<>();
        Sql wanted = amount.type()
                .asSum(Sql.of(
                        "CAST(d.$N AS $L)",
                        LedgerShape.VALUE,
                        amount.type().type().sql()));
        sides.add(Sql.of(
                "SELECT $L AS wanted, $L AS held, true AS meant, false AS mine$L$L\n"
                        + "                FROM desired AS d WHERE d.$N IS NOT NULL",
                wanted,
                zero,
                groups().selected("d"),
                others().selected("d"),
                LedgerShape.VALUE));
        sides.add(Sql.of(
                "SELECT $L, $L, false, true$L$L\n                FROM unnest(event.locked) AS k",
                zero,
                asked ? zero : Sql.of("k.$N", balance),
                groups().selected("k"),
                others().nothing()));
        if (asked) {
            Sql held = amount.type().asSum(Sql.of("e.$N", LedgerShape.VALUE));
            sides.add(Sql.of(
                    "SELECT $L, $L, true, false$L$L\n                FROM existing AS e WHERE e.$N IS NOT NULL",
                    zero,
                    held,
                    groups().selected("e"),
                    others().nothing(),
                    LedgerShape.VALUE));
        }
        return Sql.join("\n                UNION ALL\n                ", sides);
    }

    private Sql firstOthers() {
        return Sql.join(
                "",
                IntStream.rangeClosed(1, event.others().size())
                        .mapToObj(i -> Sql.raw("x" + i))
                        .map(name -> Sql.of(", (array_agg(u.$L) FILTER (WHERE NOT u.mine))[1] AS $L", name, name))
                        .toList());
    }

    private List<Identifier> filled() {
        List<Identifier> compared = new ArrayList<>(kept.by().columns());
        if (amount.directed()) {
            compared.add(DoubleEntry.DIRECTION);
        }
        List<Identifier> own = event.filled().stream()
                .filter(column -> !column.equals(LedgerShape.VALUE)
                        && !compared.contains(column)
                        && !event.others().contains(column)
                        && !column.equals(IdempotencyKey.COLUMN))
                .toList();
        List<Identifier> last =
                event.filled().stream().filter(IdempotencyKey.COLUMN::equals).toList();
        return Stream.of(own, compared, List.of(LedgerShape.VALUE), event.others(), last)
                .flatMap(List::stream)
                .toList();
    }

    private List<Sql> values() {
        Sql by = Letters.alone(groups().of("c"));
        Sql value = amount.directed()
                ? Sql.of(
                        "CASE WHEN c.v > $L THEN $S ELSE $S END, CASE WHEN c.v > $L THEN c.v ELSE - c.v END",
                        amount.type().literal("0"),
                        DoubleEntry.DEBIT,
                        DoubleEntry.CREDIT,
                        amount.type().literal("0"))
                : Sql.raw("c.v");
        return event.values(Sql.of("$L, $L$L", by, value, others().of("c")));
    }
}
