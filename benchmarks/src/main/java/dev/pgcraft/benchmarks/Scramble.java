package dev.pgcraft.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Many sessions that try to take from accounts more than these have. */
record Scramble(Site site, String ledger, int clients, int seconds) {

    private static final String REFUSED = "23514";
    private static final int MOST = 5;

    /** How many transfers went through, and how many did not. */
    record Outcome(long done, long refused) {

        Outcome and(Outcome other) {
            return new Outcome(done + other.done, refused + other.refused);
        }

        @Override
        public String toString() {
            return "of transfers from accounts with next to nothing %,d went through and %,d were refused"
                    .formatted(done, refused);
        }
    }

    Outcome run() throws Exception {
        Outcome all = new Outcome(0, 0);
        try (ExecutorService sessions = Executors.newFixedThreadPool(clients)) {
            List<Callable<Outcome>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                work.add(this::session);
            }
            for (Future<Outcome> each : sessions.invokeAll(work)) {
                all = all.and(each.get());
            }
        }
        return all;
    }

    private Outcome session() throws SQLException {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Outcome outcome = new Outcome(0, 0);
        try (Connection connection = site.connect();
                PreparedStatement transfer = connection.prepareStatement(
                        "INSERT INTO %s (account_id, value) VALUES (?, ?), (?, ?)".formatted(ledger))) {
            while (System.nanoTime() < end) {
                int less = random.nextInt(Ledgers.ACCOUNTS);
                int more = (less + random.nextInt(1, Ledgers.ACCOUNTS)) % Ledgers.ACCOUNTS;
                long value = random.nextLong(1, MOST + 1);
                transfer.setLong(1, less + 1L);
                transfer.setLong(2, -value);
                transfer.setLong(3, more + 1L);
                transfer.setLong(4, value);
                outcome = outcome.and(attempt(transfer));
            }
        }
        return outcome;
    }

    private static Outcome attempt(PreparedStatement transfer) throws SQLException {
        try {
            transfer.executeUpdate();
            return new Outcome(1, 0);
        } catch (SQLException refusal) {
            if (!REFUSED.equals(refusal.getSQLState())) {
                throw refusal;
            }
            return new Outcome(0, 1);
        }
    }
}
