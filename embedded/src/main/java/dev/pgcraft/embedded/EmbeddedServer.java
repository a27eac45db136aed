package dev.pgcraft.embedded;

import dev.pgcraft.OwnServers;
import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of our own on this machine, reachable only from it.
 *
 * <p>Any number of processes may start a server on the same data folder at once: the first starts it, the others
 * join it, and the last to close stops it. A server whose processes were killed is joined by the next one.
 */
public final class EmbeddedServer implements OwnServers.OwnServer {

    /** The major version whose binaries come along. */
    public static final int DEFAULT_VERSION = 18;

    private final Cluster cluster;
    private final Durability durability;
    private final Entrance entrance;
    private final Cleanup afterwards;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atExit = new Thread(this::stop, "pgcraft-embedded-stop");

    /** What is left to do when the server runs no longer. */
    private interface Cleanup {
        void run() throws IOException;
    }

    private EmbeddedServer(Cluster cluster, Durability durability, Cleanup afterwards) throws IOException {
        this.cluster = cluster;
        this.durability = durability;
        this.entrance = Entrance.into(cluster, durability);
        this.afterwards = afterwards;
    }

    /**
     * A server on {@code dataFolder}, which is made if it is not there.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no PostgreSQL of this version, or it does not start
     */
    public static EmbeddedServer start(Path dataFolder, int majorVersion, Durability durability) {
        Path folder = dataFolder.toAbsolutePath().normalize();
        try {
            Cluster cluster = Cluster.at(folder, majorVersion, durability);
            return new EmbeddedServer(cluster, durability, () -> {}).stoppedAtExit();
        } catch (IOException unusable) {
            throw Refusal.because(folder, unusable);
        }
    }

    /**
     * A new, empty server that keeps nothing; what killed processes left of theirs is removed.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no PostgreSQL of this version, or it does not start
     */
    public static EmbeddedServer temporary(int majorVersion) {
        Path home = MainMemory.find().orElse(Folders.cache()).resolve("temporary");
        try {
            TemporaryFolder folder = TemporaryFolder.make(home);
            try {
                Cluster cluster = Cluster.at(folder.path().resolve("data"), majorVersion, Durability.SCRATCH);
                reap(home, cluster);
                return new EmbeddedServer(cluster, Durability.SCRATCH, folder::delete).stoppedAtExit();
            } catch (ProblemException | IOException refusal) {
                folder.delete();
                throw refusal;
            }
        } catch (IOException unusable) {
            throw Refusal.because(home, unusable);
        }
    }

    private static void reap(Path home, Cluster cluster) throws IOException {
        for (TemporaryFolder abandoned : TemporaryFolder.abandoned(home)) {
            cluster.withFolder(abandoned.path().resolve("data")).stop(Durability.SCRATCH);
            abandoned.delete();
        }
    }

    private EmbeddedServer stoppedAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            return this;
        } catch (IllegalStateException exiting) {
            stop();
            throw exiting;
        }
    }

    @Override
    public boolean isOwn() {
        return true;
    }

    @Override
    public String identity() {
        return cluster.installation().identity();
    }

    @Override
    public int majorVersion() {
        return cluster.installation().majorVersion();
    }

    /** Where it listens on 127.0.0.1. */
    public int port() {
        return entrance.address().port();
    }

    /** {@code postgresql://…}, with user and password, as psql takes it. */
    @Override
    public String url(String database) {
        return entrance.address().url(database);
    }

    @Override
    public Connection connect(String database) throws SQLException {
        return entrance.address().connect(database);
    }

    /** Stops the server, unless others use it too. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            return;
        }
    }

    /** Whoever comes second, at the end of the process, waits for the first. */
    private synchronized void stop() {
        if (closed.getAndSet(true) || !entrance.lease().endsAsLast()) {
            return;
        }
        cluster.stop(durability);
        try {
            afterwards.run();
        } catch (IOException undeletable) {
            throw Refusal.because(cluster.folder().path(), undeletable);
        }
    }
}
