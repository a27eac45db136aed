package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** A server of one test, which may be crashed and started again; it keeps what was committed. */
public final class PrivateServer implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final Cluster cluster;

    private PrivateServer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A server on a new folder. */
    public static PrivateServer start(Path folder, int majorVersion) throws IOException {
        PrivateServer server = new PrivateServer(Cluster.at(folder, majorVersion, Durability.DURABLE));
        server.start();
        return server;
    }

    /** Stops it as a power cut would. */
    public void crash() {
        cluster.stop(Durability.SCRATCH);
    }

    /** Starts it, on another port maybe; it replays what a crash left. */
    public void start() throws IOException {
        cluster.start(Durability.DURABLE);
    }

    /** A new session, as soon as the server lets one in. */
    public Connection connect(String database) throws IOException, SQLException {
        long end = System.nanoTime() + 60 * SECOND;
        while (true) {
            try {
                return address().connect(database);
            } catch (SQLException recovering) {
                if (System.nanoTime() > end) {
                    throw recovering;
                }
                LockSupport.parkNanos(SECOND / 100);
            }
        }
    }

    /** Where a database of it is now, password and all. */
    public String url(String database) throws IOException {
        return address().url(database);
    }

    /** The port it listens on now. */
    public int port() throws IOException {
        return address().port();
    }

    private Address address() throws IOException {
        int port = cluster.folder().postmaster().orElseThrow().port();
        return new Address(port, cluster.folder().password());
    }

    @Override
    public void close() {
        crash();
    }
}
