package dev.pgcraft.migrate;

import dev.pgcraft.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Collectors;

/** The beginning of an offline script: it stops where the database is not at the script's start. */
record Guard(Revisions revisions, HistoryTable table) {

    /** A statement that fails unless the history says exactly {@code start}, and nobody else migrates. */
    Sql of(List<RevisionId> start) {
        Sql body = Sql.of(
                """

                DECLARE
                    expected text[] := $S;
                    found text[] := '{}';
                BEGIN
                    IF NOT pg_catalog.pg_try_advisory_lock($L) THEN
                        RAISE EXCEPTION 'another session migrates this database'
                            USING HINT = 'wait until it is done, and look again where the database is';
                    END IF;
                    IF pg_catalog.to_regclass($S) IS NOT NULL THEN
                        EXECUTE $S INTO found;
                    END IF;
                    IF found <> expected THEN
                        RAISE EXCEPTION USING
                            MESSAGE = $S,
                            DETAIL = pg_catalog.format('revisions missing here: %s; revisions too many: %s',
                                ARRAY(SELECT pg_catalog.unnest(expected)
                                    EXCEPT SELECT pg_catalog.unnest(found) ORDER BY 1),
                                ARRAY(SELECT pg_catalog.unnest(found)
                                    EXCEPT SELECT pg_catalog.unnest(expected) ORDER BY 1)),
                            HINT = 'nothing was changed; make a script that starts where this database is';
                    END IF;
                END
                """,
                HistoryTable.array(steps(start)),
                key(),
                table.quoted(),
                found().text(),
                "this script starts at %s, and this database is not there".formatted(name(start)));
        return Sql.of("DO $L", HistoryTable.dollarQuoted(body));
    }

    /** The end of a script: lets others migrate, should the session live on. */
    Sql end() {
        Sql body = Sql.of(" BEGIN PERFORM pg_catalog.pg_advisory_unlock($L); END ", key());
        return Sql.of("DO $L", HistoryTable.dollarQuoted(body));
    }

    private Sql key() {
        return Sql.raw("'" + table.lockKey() + "'");
    }

    private Sql found() {
        return Sql.of("""
                SELECT coalesce(pg_catalog.array_agg(id || '/' || step ORDER BY id COLLATE "C", step), '{}') \
                FROM $N WHERE state <> 'failed'""", table.name());
    }

    /** What the history holds of a database that is there: {@code id/step}, sorted as the guard sorts. */
    private List<String> steps(Collection<RevisionId> tips) {
        NavigableSet<RevisionId> held = revisions.withAncestors(tips);
        return held.stream()
                .flatMap(id -> revisions.find(id).stream())
                .flatMap(revision -> revision.up().stream())
                .map(file -> file.head().id() + "/" + file.head().step())
                .toList();
    }

    /** For people. */
    static String name(List<RevisionId> tips) {
        return tips.isEmpty()
                ? Reference.BASE
                : tips.stream().map(RevisionId::hex).collect(Collectors.joining(", "));
    }
}
