package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/**
 * What puts kept balances together from the rows of a ledger that was there before them: once, when the first statement
 * that adds rows finds nothing kept.
 *
 * @param key the ledger's primary key
 */
record FillSql(QualifiedName ledger, List<Identifier> key, Amount amount, Kept kept) {

    private static final Sql MICROSECOND = Sql.raw("INTERVAL '1 microsecond'");

    /**
     * Rows that this very transaction has added are left to the triggers of the statements that added them. They are
     * known by their transaction, or part of one, which is in progress; a number that is none yet is an old one's,
     * which comes round again. Where there are no others, nothing is put together, and nobody waits: the ledger is
     * new, or belongs to a tenant who is. A transaction that began before the tables were made, or emptied, would leave
     * rows out that it does not know; it knows other files of theirs.
     */
    private static final String FUNCTION = """
            #variable_conflict use_column
            <<filling>>
            DECLARE
                mine xid8 := pg_current_xact_id();
                since integer := age(CAST(filling.mine AS xid));
                own xid[] := '{}';
                one record;
            BEGIN
                IF EXISTS (
                    SELECT FROM unnest(ARRAY[$L]::regclass[]) AS k (id) LEFT JOIN pg_class AS c ON c.oid = k.id
                    WHERE c.relfilenode IS DISTINCT FROM pg_relation_filenode(k.id)
                ) THEN
                    RAISE EXCEPTION USING
                        ERRCODE = 'serialization_failure',
                        MESSAGE = $S,
                        HINT = 'try the transaction again',
                        SCHEMA = $S,
                        TABLE = $S;
                END IF;
                FOR one IN SELECT DISTINCT l.xmin AS id FROM $N AS l WHERE age(l.xmin) <= filling.since LOOP
                    BEGIN
                        IF pg_xact_status(CAST(CAST(CAST(CAST(filling.mine AS text) AS numeric)
                            + filling.since - age(filling.one.id) AS text) AS xid8)) = 'in progress' THEN
                            own := filling.own || filling.one.id;
                        END IF;
                    EXCEPTION WHEN invalid_parameter_value THEN
                        NULL;
                    END;
                END LOOP;
                IF NOT EXISTS (SELECT FROM $N AS l WHERE $L) THEN
                    RETURN;
                END IF;
                LOCK TABLE $N IN SHARE ROW EXCLUSIVE MODE;
                IF NOT EXISTS (SELECT FROM $N) THEN
                    INSERT INTO $N ($L, $N, $N)
                    SELECT $L, $L, count(*)
                    FROM $N AS l
                    WHERE $L
                    GROUP BY $L
                    ORDER BY $L
                    ON CONFLICT ($L) DO NOTHING;
                END IF;
            $LEND""";

    private static final Sql SETTLED = Sql.raw("l.xmin <> ALL (filling.own)");

    private static final String RUNNING = """
                IF NOT EXISTS (SELECT FROM $N) THEN
                    INSERT INTO $N ($L)
                    $L
                    ON CONFLICT ($L, $N) DO NOTHING;
                    INSERT INTO $N ($L)
                    SELECT DISTINCT ON ($L) $L, $L, 0, r.$N$L
                    FROM $N AS r
                    ORDER BY $L, r.$N DESC
                    ON CONFLICT ($L) DO UPDATE
                        SET $N = excluded.$N$L;
                END IF;
            """;

    private static final String HISTORY = """
            SELECT $L, $L AS $N, $L AS $N$L
                    FROM (
                        SELECT $L AS v, l.$N AS t$L$L,
                            row_number() OVER (PARTITION BY $L ORDER BY l.$N, $L) AS p
                        FROM $L
                    ) AS u
                    WINDOW so_far AS (PARTITION BY $L ORDER BY u.p)""";

    /** The body of the function. */
    Sql function() {
        Sql by = kept.by().of("l");
        return Sql.of(
                FUNCTION,
                files(),
                "balances of %s have begun anew since the transaction did".formatted(ledger),
                ledger.schema(),
                ledger.name(),
                ledger,
                ledger,
                SETTLED,
                kept.name(),
                kept.name(),
                kept.name(),
                kept.by().names(),
                kept.columns().balance(),
                kept.columns().entries(),
                by,
                amount.sum("l"),
                ledger,
                SETTLED,
                by,
                by,
                kept.by().names(),
                kept.running().map(this::running).orElse(Sql.raw("")));
    }

    private Sql files() {
        return Sql.join(
                ", ",
                Stream.concat(Stream.of(kept.name()), kept.running().map(Kept.Running::name).stream())
                        .map(table -> Sql.of("$S", Sql.of("$N", table).text()))
                        .toList());
    }

    private Sql running(Kept.Running running) {
        Identifier moment = kept.columns().moment();
        Sql by = kept.by().of("r");
        return Sql.of(
                RUNNING,
                running.name(),
                running.name(),
                Sql.names(columns(running)),
                history(running, Sql.of("$N AS l\n            WHERE $L", ledger, SETTLED)),
                kept.by().names(),
                moment,
                kept.name(),
                Sql.names(kept.all()),
                by,
                by,
                amount.type().literal("0"),
                moment,
                Sql.join(
                        "",
                        running.key().stream()
                                .map(each -> Sql.of(", r.$N", each))
                                .toList()),
                running.name(),
                by,
                moment,
                kept.by().names(),
                moment,
                moment,
                Sql.join(
                        "",
                        kept.columns().last().stream()
                                .map(last -> Sql.of(", $N = excluded.$N", last, last))
                                .toList()));
    }

    /** The columns of the balances after each row. */
    List<Identifier> columns(Kept.Running running) {
        return Stream.of(
                        kept.by().columns(),
                        List.of(kept.columns().moment(), kept.columns().balance()),
                        running.key())
                .flatMap(List::stream)
                .toList();
    }

    /** The balance after each of some rows, which are called {@code l}, as {@code created_at} and the key say it. */
    Sql history(Kept.Running running, Sql rows) {
        Letters groups = new Letters("g", kept.by().columns());
        Letters keys = new Letters("c", running.key());
        Sql step = Sql.of("u.p * $L", MICROSECOND);
        return Sql.of(
                HISTORY,
                Letters.alone(groups.of("u")),
                Sql.of("max(u.t - $L) OVER so_far + $L", step, step),
                kept.columns().moment(),
                amount.type().asSum(Sql.raw("sum(u.v) OVER so_far")),
                kept.columns().balance(),
                keys.of("u"),
                amount.of("l"),
                LedgerShape.CREATED_AT,
                groups.selected("l"),
                keys.selected("l"),
                kept.by().of("l"),
                LedgerShape.CREATED_AT,
                new Dimensions(key).of("l"),
                rows,
                Letters.alone(groups.of("u")));
    }
}
