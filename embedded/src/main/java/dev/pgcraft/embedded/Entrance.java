package dev.pgcraft.embedded;

import dev.pgcraft.embedded.DataFolder.Postmaster;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A way into a running server, and the claim that keeps it running. */
record Entrance(Address address, Lease lease) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    /** Into the server on the cluster's folder: the one that runs, else a new one. */
    static Entrance into(Cluster cluster, Durability durability) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Entrance> entrance = running(cluster.folder());
        while (entrance.isEmpty() && System.nanoTime() < end) {
            cluster.start(durability);
            entrance = running(cluster.folder());
            if (entrance.isEmpty()) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
        return entrance.orElseThrow(() -> Refusal.because(
                "the PostgreSQL on \"%s\" does not let us in"
                        .formatted(cluster.folder().path()),
                "look at its log \"%s\", and stop that server"
                        .formatted(cluster.folder().log())));
    }

    /** Into the server that runs on this folder; empty while it starts or stops, or if there is none. */
    private static Optional<Entrance> running(DataFolder folder) throws IOException {
        Optional<Postmaster> postmaster = folder.postmaster().filter(Postmaster::ready);
        if (postmaster.isEmpty()) {
            return Optional.empty();
        }
        Address address = new Address(postmaster.get().port(), folder.password());
        try {
            Connection session = address.connect("postgres");
            if (!servesFrom(session, folder.path())) {
                session.close();
                return Optional.empty();
            }
            return Lease.take(session).map(lease -> new Entrance(address, lease));
        } catch (SQLException startingOrStopping) {
            return Optional.empty();
        }
    }

    /** Another server may have got the port that a killed one had. */
    private static boolean servesFrom(Connection session, Path folder) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            rows.next();
            return Path.of(rows.getString(1)).equals(folder);
        }
    }
}
