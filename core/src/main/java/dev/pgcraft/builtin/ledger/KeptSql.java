package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.stream.IntStream;

/** What the trigger does that keeps balances. */
record KeptSql(QualifiedName ledger, Amount amount, Kept kept) {

    /** When rows are counted. */
    static final Sql AFTER = Sql.raw("AFTER INSERT");

    /** Once for all rows that a statement has added, which are then called {@code added}. */
    static final Sql STATEMENT = Sql.raw("REFERENCING NEW TABLE AS added FOR EACH STATEMENT");

    private static final Sql MICROSECOND = Sql.raw("INTERVAL '1 microsecond'");

    /** The row of a group is written before anything is read: whoever else changes the group waits there. */
    private static final String TRIGGER = """
            #variable_conflict use_column
            DECLARE
                broken record;
            BEGIN
                IF $L THEN
                    PERFORM $N();
                END IF;
            $L
                RETURN NULL;
            END""";

    private static final String PLAIN = """
            INSERT INTO $N AS k ($L)
                    SELECT $L, $L, count(*)
                    FROM added AS a
                    GROUP BY $L
                    ORDER BY $L
                    ON CONFLICT ($L) DO UPDATE
                        SET $N = k.$N + excluded.$N, $N = k.$N + excluded.$N""";

    private static final String WITH_MOMENT = """
            INSERT INTO $N AS k ($L)
                    SELECT $L, $L, count(*), clock_timestamp() + (count(*) - 1) * $L$L
                    FROM came AS n
                    GROUP BY $L
                    ORDER BY $L
                    ON CONFLICT ($L) DO UPDATE
                        SET $N = k.$N + excluded.$N, $N = k.$N + excluded.$N,
                            $N = greatest(clock_timestamp(), k.$N + $L) + (excluded.$N - 1) * $L$L""";

    private static final String CAME = """
            came AS (
                    SELECT row_number() OVER () AS p, $L AS v$L$L
                    FROM added AS a
                ),\s""";

    private static final String STORED = """
            INSERT INTO $N ($L, $N, $N$L)
                    SELECT $L, w.m - (w.n - w.i) * $L, w.b - w.total + w.v$L
                    FROM (
                        SELECT u.p$L$L,
                            max(u.m) OVER whole AS m, max(u.b) OVER whole AS b,
                            count(u.p) OVER whole AS n, sum(u.v) OVER whole AS total,
                            count(u.p) OVER so_far AS i, sum(u.v) OVER so_far AS v
                        FROM (
                            SELECT c.p, c.v, NULL AS m, NULL AS b$L$L FROM came AS c
                            UNION ALL
                            SELECT NULL, NULL, t.m, t.b$L$L FROM touched AS t
                        ) AS u
                        WINDOW whole AS (PARTITION BY $L), so_far AS (PARTITION BY $L ORDER BY u.p)
                    ) AS w
                    WHERE w.p IS NOT NULL""";

    private static final String BROKEN = """
            SELECT t.* INTO broken
                FROM touched AS t
                WHERE $L
                LIMIT 1;
                IF FOUND THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'check_violation',
                        MESSAGE = concat($S, broken.b, ' for ', concat_ws(', ', $L), $L),
                        SCHEMA = $S,
                        TABLE = $S;
                END IF;""";

    /** The body of the trigger's function. */
    Sql trigger() {
        boolean limited = !kept.need().limit().equals(Limit.NONE);
        Sql work;
        if (kept.running().isPresent()) {
            Sql stored = stored(kept.running().get());
            work = limited
                    ? Sql.of("    WITH $L, stored AS (\n        $L\n    )\n    $L", touched(), stored, broken())
                    : Sql.of("    WITH $L\n    $L;", touched(), stored);
        } else {
            work = limited ? Sql.of("    WITH $L\n    $L", touched(), broken()) : Sql.of("    $L;", upsert());
        }
        return Sql.of(TRIGGER, kept.isEmpty(), kept.fill(), work);
    }

    private Letters groups() {
        return new Letters("g", kept.by().columns());
    }

    private Letters keys() {
        return new Letters("c", kept.ledgerKey());
    }

    private Sql touched() {
        Sql came = kept.running().isEmpty()
                ? Sql.raw("")
                : Sql.of(CAME, amount.of("a"), groups().selected("a"), keys().selected("a"));
        Sql moment = kept.running().isEmpty()
                ? Sql.raw("")
                : Sql.of(", k.$N AS m", kept.columns().moment());
        return Sql.of(
                "$Ltouched AS (\n        $L\n        RETURNING k.$N AS b$L$L\n    )",
                came,
                upsert(),
                kept.columns().balance(),
                moment,
                groups().selected("k"));
    }

    private Sql upsert() {
        return kept.running().isEmpty() ? plain() : withMoment();
    }

    private Sql plain() {
        Sql by = kept.by().of("a");
        Identifier balance = kept.columns().balance();
        Identifier entries = kept.columns().entries();
        return Sql.of(
                PLAIN,
                kept.name(),
                Sql.names(kept.all()),
                by,
                amount.sum("a"),
                by,
                by,
                kept.by().names(),
                balance,
                balance,
                balance,
                entries,
                entries,
                entries);
    }

    private Sql withMoment() {
        Sql by = Letters.alone(groups().of("n"));
        Identifier balance = kept.columns().balance();
        Identifier entries = kept.columns().entries();
        Identifier moment = kept.columns().moment();
        return Sql.of(
                WITH_MOMENT,
                kept.name(),
                Sql.names(kept.all()),
                by,
                amount.type().asSum(Sql.raw("sum(n.v)")),
                MICROSECOND,
                keys().last("n", "p"),
                by,
                by,
                kept.by().names(),
                balance,
                balance,
                balance,
                entries,
                entries,
                entries,
                moment,
                moment,
                MICROSECOND,
                entries,
                MICROSECOND,
                lastTaken());
    }

    private Sql lastTaken() {
        return Sql.join(
                "",
                kept.columns().last().stream()
                        .map(last -> Sql.of(", $N = excluded.$N", last, last))
                        .toList());
    }

    private Sql stored(Kept.Running running) {
        Sql whole = Letters.alone(groups().of("u"));
        return Sql.of(
                STORED,
                running.name(),
                kept.by().names(),
                kept.columns().moment(),
                kept.columns().balance(),
                Sql.join(
                        "",
                        running.key().stream().map(key -> Sql.of(", $N", key)).toList()),
                Letters.alone(groups().of("w")),
                MICROSECOND,
                keys().of("w"),
                groups().of("u"),
                keys().of("u"),
                groups().of("c"),
                keys().of("c"),
                groups().of("t"),
                keys().nothing(),
                whole,
                whole);
    }

    private Sql broken() {
        List<Identifier> by = kept.by().columns();
        List<Sql> who = IntStream.range(0, by.size())
                .mapToObj(i -> Sql.of(
                        "$S || quote_nullable(CAST(broken.$L AS text))", by.get(i) + " = ", Sql.raw("g" + (i + 1))))
                .toList();
        return Sql.of(
                BROKEN,
                kept.need().limit().exceededBy(Sql.raw("t.b"), amount.type()),
                "balance of %s would be ".formatted(ledger),
                Sql.join(", ", who),
                reason(),
                ledger.schema(),
                ledger.name());
    }

    private Sql reason() {
        Limit limit = kept.need().limit();
        String tooLittle = limit.min()
                .map(min -> ", and is never less than " + min.toPlainString())
                .orElse("");
        String tooMuch = limit.max()
                .map(max -> ", and is never more than " + max.toPlainString())
                .orElse("");
        if (limit.min().isEmpty() || limit.max().isEmpty()) {
            return Sql.of("$S", tooLittle + tooMuch);
        }
        Sql least = literal(limit.min().get());
        return Sql.of("CASE WHEN broken.b < $L THEN $S ELSE $S END", least, tooLittle, tooMuch);
    }

    private Sql literal(java.math.BigDecimal number) {
        return amount.type().literal(number.toPlainString());
    }
}
