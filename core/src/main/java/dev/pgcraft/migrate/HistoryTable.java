package dev.pgcraft.migrate;

import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table in the migrated database that remembers what was applied, and every statement about it.
 *
 * @param pgcraftVersion goes into the rows it writes
 */
public record HistoryTable(QualifiedName name, String pgcraftVersion) {

    /** Where the history is kept unless the project says otherwise. */
    public static final QualifiedName DEFAULT_NAME = QualifiedName.of("pgcraft", "revisions");

    /** The only check of its, in PostgreSQL's words. */
    static final String STATE_CHECK = "CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))";

    private static final String UNKNOWN_DURATION = "NULL";

    /** Makes schema and table where they are missing. */
    public Sql create() {
        Sql body = Sql.of(
                """

                BEGIN
                    IF pg_catalog.to_regnamespace($S) IS NULL THEN
                        CREATE SCHEMA $N;
                    END IF;
                    IF pg_catalog.to_regclass($S) IS NULL THEN
                        $L;
                        $L;
                        $L;
                    END IF;
                END
                """,
                name.schema().quoted(),
                name.schema(),
                quoted(),
                table(),
                Sql.of("COMMENT ON TABLE $N IS $S", name, "Which revisions this database holds; written by pgcraft"),
                columnComments());
        return Sql.of("DO $L", dollarQuoted(body));
    }

    private Sql table() {
        return Sql.of("""
                CREATE TABLE $N (
                            id text NOT NULL,
                            step integer NOT NULL,
                            parents text[] NOT NULL,
                            description text NOT NULL,
                            checksum text NOT NULL,
                            state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
                            applied_at timestamp with time zone NOT NULL,
                            applied_by text NOT NULL,
                            duration interval,
                            pgcraft_version text NOT NULL,
                            PRIMARY KEY (id, step)
                        )""", name);
    }

    private Sql columnComments() {
        return Sql.join(
                ";\n        ",
                List.of(
                        comment("id", "12 hex digits, as in the head of the file"),
                        comment("step", "1, 2, 3 up; -1, -2 while a way down of several steps is not done"),
                        comment("checksum", "SHA-256 of the file with LF line ends"),
                        comment("applied_at", "when the step began"),
                        comment("duration", "empty for what was stamped, not run")));
    }

    private Sql comment(String column, String text) {
        return Sql.of("COMMENT ON COLUMN $N.$L IS $S", name, Sql.raw(column), text);
    }

    /** All rows in the order in which they were applied. */
    Sql select() {
        return Sql.of("""
                SELECT id, step, parents, description, checksum, state, applied_at, applied_by,
                       (extract(epoch FROM duration) OPERATOR(pg_catalog.*) 1000000)::bigint AS microseconds,
                       pgcraft_version
                FROM $N
                ORDER BY applied_at, id COLLATE "C", step""", name);
    }

    /** Writes down that a step was run, in the transaction that runs it. */
    public Sql done(RevisionFile file, int step) {
        return put(file, step, Entry.State.DONE, "pg_catalog.clock_timestamp() - pg_catalog.now()");
    }

    /** Writes down that a step counts as run. */
    public Sql stamp(RevisionFile file) {
        return put(file, file.head().step(), Entry.State.DONE, UNKNOWN_DURATION);
    }

    /** Writes down that a step begins, or that it failed. */
    public Sql unfinished(RevisionFile file, int step, Entry.State state) {
        return put(file, step, state, UNKNOWN_DURATION);
    }

    /** Writes down that a step that runs outside of any transaction came to its end. */
    public Sql finish(RevisionId revision, int step) {
        return Sql.of("""
                UPDATE $N SET state = 'done', duration = pg_catalog.clock_timestamp() - applied_at
                    WHERE id = $S AND step = $L""", name, revision, number(step));
    }

    /** Forgets a revision. */
    public Sql delete(RevisionId revision) {
        return Sql.of("DELETE FROM $N WHERE id = $S", name, revision);
    }

    private Sql put(RevisionFile file, int step, Entry.State state, String duration) {
        return Sql.of(
                """
                INSERT INTO $N (id, step, parents, description, checksum, state,
                        applied_at, applied_by, duration, pgcraft_version)
                    VALUES ($S, $L, $S, $S, $S, $S, pg_catalog.now(), session_user, $L, $S)
                    ON CONFLICT (id, step) DO UPDATE SET parents = excluded.parents,
                        description = excluded.description, checksum = excluded.checksum, state = excluded.state,
                        applied_at = excluded.applied_at, applied_by = excluded.applied_by,
                        duration = excluded.duration, pgcraft_version = excluded.pgcraft_version""",
                name,
                file.head().id(),
                number(step),
                array(file.head().parents()),
                file.head().message(),
                file.checksum(),
                state.word(),
                Sql.raw(duration),
                pgcraftVersion);
    }

    /** A text array as a literal; ids need no quotes inside. */
    static String array(Collection<?> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The key of the advisory lock that whoever migrates with this table holds; such locks are per database. */
    public long lockKey() {
        return ByteBuffer.wrap(Sha256.bytes("pgcraft " + quoted())).getLong();
    }

    /** As it stands in SQL. */
    String quoted() {
        return Sql.of("$N", name).text();
    }

    private static Sql number(int number) {
        return Sql.raw(Integer.toString(number));
    }

    /** In a tag that the body does not hold. */
    static Sql dollarQuoted(Sql body) {
        String tag = "$pgcraft$";
        for (int i = 1; body.text().contains(tag); i++) {
            tag = "$pgcraft" + i + "$";
        }
        return Sql.raw(tag + body.text() + tag);
    }
}
