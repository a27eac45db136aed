package dev.pgcraft.testing.torture;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One session at work: begins transactions until it is told to stop, and tries those again that were unlucky. */
final class Tormentor {

    private static final int ROLLED_BACK_ONCE_IN = 8;

    private final Scenario scenario;
    private final Chronicle chronicle;
    private final Tally.Counting counting;
    private final Queue<Finding> surprises;

    Tormentor(Scenario scenario, Chronicle chronicle, Tally.Counting counting, Queue<Finding> surprises) {
        this.scenario = scenario;
        this.chronicle = chronicle;
        this.counting = counting;
        this.surprises = surprises;
    }

    /** Torments as long as it may, and until anybody is surprised. */
    void run(Connection connection, int number, Pressure pressure, BooleanSupplier goesOn) {
        SplittableRandom random = new SplittableRandom(pressure.seed() + number);
        try {
            ServerClock clock = ServerClock.of(connection);
            connection.setTransactionIsolation(pressure.isolation().level());
            connection.setAutoCommit(false);
            for (int n = 1; surprises.isEmpty() && goesOn.getAsBoolean(); n++) {
                Torment torment = scenario.torments()
                        .get(random.nextInt(scenario.torments().size()));
                long seed = random.nextLong();
                boolean unlucky = true;
                for (int attempt = 1; unlucky && surprises.isEmpty(); attempt++) {
                    String name = "%d-%d-%d".formatted(number, n, attempt);
                    Session session = new Session(connection, pressure.isolation(), clock, name, seed);
                    unlucky = isUnlucky(torment, session, connection);
                }
            }
        } catch (SQLException lost) {
            surprise(lost);
        }
    }

    /** Runs one transaction; whether it must be run again. */
    private boolean isUnlucky(Torment torment, Session session, Connection connection) throws SQLException {
        try {
            Instant began = session.now();
            torment.strike(session);
            if (session.onceIn(ROLLED_BACK_ONCE_IN)) {
                connection.rollback();
                counting.count(Happening.ROLLED_BACK, 1);
                return false;
            }
            connection.commit();
            chronicle.add(new Commit(began, session.later(), session.deeds()));
            counting.count(Happening.COMMITTED, 1);
            counting.count(Happening.LOST, session.lost());
            return false;
        } catch (SQLException refusal) {
            connection.rollback();
            Optional<Happening> foreseen = foreseen(refusal);
            foreseen.ifPresentOrElse(happening -> counting.count(happening, 1), () -> surprise(refusal));
            return foreseen.filter(happening -> happening != Happening.REFUSED).isPresent();
        }
    }

    private Optional<Happening> foreseen(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        return switch (state) {
            case "40001" -> Optional.of(Happening.SERIALIZATION_FAILURE);
            case "40P01" -> scenario.orderly() ? Optional.empty() : Optional.of(Happening.DEADLOCK);
            default -> scenario.refusals().contains(state) ? Optional.of(Happening.REFUSED) : Optional.empty();
        };
    }

    private void surprise(SQLException error) {
        surprises.add(new Finding(
                "nobody meets an error that is not his own",
                "%s %s".formatted(error.getSQLState(), error.getMessage())));
    }
}
