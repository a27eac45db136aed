package dev.pgcraft.testing.torture;

import dev.pgcraft.scratch.Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Puts a scenario under pressure on a scratch database, and checks its invariants afterwards. */
public final class Torture {

    private static final int WORDS = 5;

    private final Server server;

    /** On this server; databases are made there and dropped again. */
    public Torture(Server server) {
        this.server = server;
    }

    /** Makes the database of the scenario's own model, and torments it. */
    public Outcome run(Scenario scenario, Pressure pressure) throws SQLException {
        return run(scenario, Blueprint.of(server, scenario.model()), pressure);
    }

    /** Makes the database from these statements, and torments it. */
    public Outcome run(Scenario scenario, Blueprint blueprint, Pressure pressure) throws SQLException {
        try (Arena arena = Arena.make(server, blueprint, scenario.rows())) {
            return run(scenario, arena, pressure);
        }
    }

    private static Outcome run(Scenario scenario, Arena arena, Pressure pressure) throws SQLException {
        Chronicle chronicle = new Chronicle();
        Tally.Counting counting = new Tally.Counting();
        Queue<Finding> findings = new ConcurrentLinkedQueue<>();
        Tormentor tormentor = new Tormentor(scenario, chronicle, counting, findings);
        List<Connection> connections = new ArrayList<>();
        long start;
        long end;
        try {
            for (int i = 0; i < pressure.connections(); i++) {
                connections.add(arena.connect());
            }
            start = System.nanoTime();
            work(tormentor, connections, pressure);
            end = System.nanoTime();
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
        if (findings.isEmpty()) {
            findings.addAll(check(scenario.invariants(), arena, chronicle));
        }
        int checked = scenario.invariants().size() + 1;
        return new Outcome(pressure, Duration.ofNanos(end - start), counting.tally(), checked, List.copyOf(findings));
    }

    private static void work(Tormentor tormentor, List<Connection> connections, Pressure pressure) {
        AtomicLong left = new AtomicLong(pressure.transactions());
        long end = System.nanoTime() + pressure.time().toNanos();
        BooleanSupplier goesOn = () -> System.nanoTime() < end && left.getAndDecrement() > 0;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            int number = i + 1;
            Connection connection = connections.get(i);
            threads.add(Thread.ofPlatform()
                    .name("torture-" + number)
                    .daemon()
                    .start(() -> tormentor.run(connection, number, pressure, goesOn)));
        }
        threads.forEach(Torture::await);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sessions are at work", e);
        }
    }

    private static List<Finding> check(List<Invariant> invariants, Arena arena, Chronicle chronicle)
            throws SQLException {
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : invariants) {
            List<String> broken = invariant.broken(arena, chronicle);
            broken.stream().limit(WORDS).forEach(words -> findings.add(new Finding(invariant.name(), words)));
            if (broken.size() > WORDS) {
                findings.add(new Finding(invariant.name(), "and %d more".formatted(broken.size() - WORDS)));
            }
        }
        return findings;
    }
}
