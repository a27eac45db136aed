package dev.pgcraft.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/**
 * One client that does the same at several places in turn, so that what else the machine does slows all of them.
 *
 * @param most each {@code ?} of a statement is a number from 1 to this, the same at all places of a turn
 */
record Turns(Connection connection, Grid grid, long most) {

    private static final int WARM_UP = 5;
    private static final int LEAST = 3;

    /** What takes this long is not done as often as is said. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** For statements without parameters. */
    Turns(Connection connection, Grid grid) {
        this(connection, grid, 1);
    }

    /** A statement at its place. */
    private record Prepared(String place, PreparedStatement statement, int parameters) {

        void execute(long number) throws SQLException {
            for (int i = 1; i <= parameters; i++) {
                statement.setLong(i, number);
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
    }

    /** Does the statement of each place so many times, or less often if that takes long. */
    void take(String row, SequencedMap<String, String> statements, int times) throws Exception {
        System.err.println(row);
        List<Prepared> prepared = new ArrayList<>();
        try {
            for (Map.Entry<String, String> each : statements.entrySet()) {
                int parameters =
                        (int) each.getValue().chars().filter(c -> c == '?').count();
                PreparedStatement statement = connection.prepareStatement(each.getValue());
                prepared.add(new Prepared(each.getKey(), statement, parameters));
            }
            Grid nobodyReads = new Grid(List.of());
            turn(nobodyReads, row, prepared, WARM_UP, 1);
            turn(grid, row, prepared, Math.max(LEAST, times), LEAST);
        } finally {
            for (Prepared each : prepared) {
                each.statement.close();
            }
        }
    }

    private void turn(Grid into, String row, List<Prepared> prepared, int times, int least) throws Exception {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; turn < times && (turn < least || System.nanoTime() < end); turn++) {
            long number = random.nextLong(1, most + 1);
            for (int i = 0; i < prepared.size(); i++) {
                Prepared next = prepared.get((turn + i) % prepared.size()); // nobody always comes after the slowest
                into.time(row, next.place, () -> next.execute(number));
            }
        }
    }
}
