package dev.pgcraft.faults;

import dev.pgcraft.migrate.Draft;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFolder;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.RevisionWriter;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Splitter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Revisions that are long at work, there and back, each of several steps, none of which may be run twice unseen. */
final class Chain {

    private static final int REVISIONS = 5;
    private static final int ROWS = 4000;

    private final RevisionWriter writer;

    Chain(Path migrations) {
        this.writer = new RevisionWriter(new RevisionFolder(migrations, "migrations"), Clock.systemUTC(), "0.1.0");
    }

    /** Writes all of them. */
    void write() {
        Revision last = revision(
                "begin",
                List.of(),
                List.of(part("CREATE SCHEMA faults; CREATE TABLE faults.runs (n numeric NOT NULL);"
                        + " INSERT INTO faults.runs VALUES (1)")),
                List.of(part("DROP TABLE faults.runs; DROP SCHEMA faults")));
        for (int number = 1; number <= REVISIONS; number++) {
            last = revision("part " + number, List.of(last.id()), up(number), down(number));
        }
    }

    private Revision revision(String message, List<RevisionId> parents, List<Script.Part> up, List<Script.Part> down) {
        return writer.write(Draft.of(message, parents, new Script(up), Optional.of(new Script(down))));
    }

    private static List<Script.Part> up(int number) {
        return List.of(
                part("""
                        CREATE TABLE faults.t%1$d (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL, c text);
                        INSERT INTO faults.t%1$d SELECT i, i %% 97, i * 7, repeat(md5(i::text), 3)
                            FROM generate_series(1, %2$d) AS i;
                        CREATE INDEX t%1$d_b ON faults.t%1$d (b);
                        UPDATE faults.runs SET n = n * 3 + %1$d
                        """.formatted(number, ROWS)),
                alone("CREATE INDEX CONCURRENTLY t%1$d_a ON faults.t%1$d (a)".formatted(number)),
                part("""
                        ALTER TABLE faults.t%1$d ADD COLUMN d bigint;
                        UPDATE faults.t%1$d SET d = a + b;
                        ALTER TABLE faults.t%1$d ALTER COLUMN b TYPE bigint;
                        ALTER TABLE faults.t%1$d ADD CONSTRAINT positive CHECK (d > 0);
                        UPDATE faults.runs SET n = n * 5 + %1$d
                        """.formatted(number)),
                alone("CREATE UNIQUE INDEX CONCURRENTLY t%1$d_c ON faults.t%1$d (id, c)".formatted(number)));
    }

    private static List<Script.Part> down(int number) {
        return List.of(
                alone("DROP INDEX CONCURRENTLY faults.t%1$d_c".formatted(number)),
                part("""
                        UPDATE faults.runs SET n = div(n - %1$d, 5);
                        ALTER TABLE faults.t%1$d DROP CONSTRAINT positive;
                        ALTER TABLE faults.t%1$d ALTER COLUMN b TYPE int;
                        ALTER TABLE faults.t%1$d DROP COLUMN d;
                        """.formatted(number)),
                alone("DROP INDEX CONCURRENTLY faults.t%1$d_a".formatted(number)),
                part("UPDATE faults.runs SET n = div(n - %1$d, 3); DROP TABLE faults.t%1$d".formatted(number)));
    }

    private static Script.Part part(String sql) {
        return new Script.Part(new Splitter().split(sql), true);
    }

    private static Script.Part alone(String sql) {
        return new Script.Part(new Splitter().split(sql), false);
    }
}
