package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.migrate.Event;
import dev.pgcraft.migrate.HistoryTable;
import dev.pgcraft.migrate.Migrator;
import dev.pgcraft.migrate.Patience;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.migrate.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Upgrades and downgrades that end too early. {@code -Dpgcraft.moments=200} strikes as often;
 * {@code -Dpgcraft.seed=…} repeats a run as far as a machine can.
 */
final class MigrationFaultsTest {

    private static final int MOMENTS = Integer.getInteger("pgcraft.moments", 12);
    private static final long SEED = Long.getLong("pgcraft.seed", System.nanoTime());

    /** The database's name and two lines a step: that it is run, and that it is done. */
    private static final int LINES = 1 + 2 * 21;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Map<List<String>, SortedSet<String>> boundaries = new LinkedHashMap<>();
    private List<String> head = List.of();

    @Test
    void theDatabaseIsAtAStepBoundaryAndTheNextRunGoesOn() throws Exception {
        System.out.printf("%d moments, -Dpgcraft.seed=%d%n", MOMENTS, SEED);
        try (Grounds grounds = new Grounds(folder)) {
            new Chain(grounds.migrations()).write();
            runUndisturbed(grounds);
            Way way = Way.UP;
            for (int number = 0; number < MOMENTS; number++) {
                Strike strike = Strike.number(number);
                struck(grounds, way, strike, Moment.among(LINES, random));
                if (random.nextBoolean() || grounds.picture().equals(clean(way))) {
                    grounds.terminal().pgcraft(way.command()).succeeded();
                    assertThat(grounds.picture()).as("%s after %s", way, strike).isEqualTo(clean(way));
                    grounds.assertNothingIsLeft();
                    way = way.back();
                }
            }
        }
    }

    /** Where a command leads. */
    private enum Way {
        UP,
        DOWN;

        String[] command() {
            return switch (this) {
                case UP -> new String[] {"-v", "upgrade"};
                case DOWN -> new String[] {"-v", "--yes", "downgrade", "base"};
            };
        }

        Way back() {
            return this == UP ? DOWN : UP;
        }
    }

    private void struck(Grounds grounds, Way way, Strike strike, Moment moment) throws Exception {
        Terminal.Running program = grounds.terminal().start(way.command());
        moment.await(program);
        strike.at(program, grounds.server());
        Terminal.Result result = program.result();
        assertThat(result.exit())
                .as("%s %s %s\n%s", way, strike, moment, result.err())
                .isIn(strike.ends());
        grounds.awaitQuiet();
        Picture picture = grounds.picture();
        assertThat(boundaries).as("%s %s %s", way, strike, moment).containsKey(picture.done());
        SortedSet<String> boundary = boundaries.getOrDefault(picture.done(), new TreeSet<>());
        if (picture.doubtful().isEmpty()) {
            assertThat(picture.objects()).as("%s %s %s", way, strike, moment).isEqualTo(boundary);
            return;
        }
        Picture clean = new Picture(picture.done(), boundary, List.of());
        assertThat(picture.doubtful()).hasSize(1);
        assertThat(picture.withoutIndexes()).as("%s %s %s", way, strike, moment).isEqualTo(clean.withoutIndexes());
    }

    /** Exactly what an undisturbed run leads to; nothing is left of what was begun. */
    private Picture clean(Way way) {
        List<String> done = way == Way.UP ? head : List.of();
        return new Picture(done, boundaries.getOrDefault(done, new TreeSet<>()), List.of());
    }

    /** Remembers what the database holds after each step, there and back. */
    private void runUndisturbed(Grounds grounds) throws IOException, SQLException {
        remember(grounds.picture());
        Migrator migrator = new Migrator(
                new Here(grounds), new HistoryTable(HistoryTable.DEFAULT_NAME, "0.1.0"), Patience.STANDARD, event -> {
                    if (event instanceof Event.Finished) {
                        remember(grounds);
                    }
                });
        Revisions revisions = Revisions.read(grounds.migrations(), "migrations");
        migrator.upgrade(revisions, "head");
        head = grounds.picture().done();
        migrator.downgrade(revisions, "base");
        assertThat(boundaries).hasSizeGreaterThan(1);
    }

    private void remember(Grounds grounds) {
        try {
            remember(grounds.picture());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The way back passes the ends of revisions, where it must find what the way there has left. */
    private void remember(Picture picture) {
        assertThat(boundaries.getOrDefault(picture.done(), picture.objects())).isEqualTo(picture.objects());
        boundaries.put(picture.done(), picture.objects());
    }

    /** The database as it is migrated in this process. */
    private record Here(Grounds grounds) implements Target {

        @Override
        public Connection connect() throws SQLException {
            try {
                return grounds.connect();
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }

        @Override
        public String describe() {
            return Grounds.DATABASE;
        }
    }
}
