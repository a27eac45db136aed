package dev.pgcraft.embedded;

import dev.pgcraft.embedded.DataFolder.Postmaster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A data folder and the programs that start and stop a server on it. */
record Cluster(DataFolder folder, Installation installation, Account account) {

    /** Same for every server: reachable only from this machine, telling time in UTC. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=100",
            "shared_buffers=64MB");

    private static final int ATTEMPTS = 3;

    /** The cluster at {@code path}; made if there is none. */
    static Cluster at(Path path, int majorVersion, Durability durability) throws IOException {
        DataFolder folder = new DataFolder(path);
        Folders.deleteAbandoned(path);
        if (folder.exists() && folder.majorVersion() != majorVersion) {
            throw Refusal.because(
                    "\"%s\" holds data of PostgreSQL %d, not %d".formatted(path, folder.majorVersion(), majorVersion),
                    "use that version, or another folder");
        }
        Account account = Account.find();
        Path cache = Folders.cacheFor(account);
        Installation installation = new Installations(cache).find(majorVersion);
        Cluster cluster = new Cluster(folder, installation, account);
        if (!folder.exists()) {
            folder.fillFrom(new Template(cache, installation, account));
            cluster.settle(durability);
        }
        return cluster;
    }

    /** The same programs for another folder. */
    Cluster withFolder(Path path) {
        return new Cluster(new DataFolder(path), installation, account);
    }

    /** Brings a new folder's files to the disk: a server that starts takes that for granted. */
    private void settle(Durability durability) {
        if (durability == Durability.DURABLE) {
            installation
                    .program(account, "initdb")
                    .with("--sync-only", "-D", folder.path().toString())
                    .run();
        }
    }

    /**
     * Starts the server and waits until it takes connections; another process may have been quicker, which is as
     * good.
     */
    void start(Durability durability) throws IOException {
        String output = "";
        Optional<Postmaster> killed = folder.postmaster();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Command.Result result = control(
                            "start", "-t", "60", "-l", folder.log().toString(), "-o", options(durability))
                    .runUntil(() -> isReady(killed));
            if (result.succeeded() || folder.postmaster().isPresent()) {
                return;
            }
            output = result.output();
        }
        throw Refusal.because(
                "PostgreSQL does not start on \"%s\": %s\n%s".formatted(folder.path(), output, folder.lastWords()),
                "the whole log is in \"%s\"".formatted(folder.log()));
    }

    /** Looked at more often than pg_ctl does, which is ten times a second. */
    private boolean isReady(Optional<Postmaster> before) throws IOException {
        Optional<Postmaster> now = folder.postmaster();
        return now.filter(Postmaster::ready).isPresent() && !now.equals(before);
    }

    /** Stops the server, if one is running, and waits until it is gone. */
    void stop(Durability durability) {
        control("stop", "-t", "60", "-m", durability == Durability.DURABLE ? "fast" : "immediate")
                .runUntil(() -> folder.postmaster().isEmpty());
    }

    private Command control(String... arguments) {
        return installation
                .program(account, "pg_ctl")
                .with("-D", folder.path().toString(), "-w", "-s")
                .with(arguments);
    }

    private static String options(Durability durability) throws IOException {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(durability.settings());
        settings.add("port=" + freePort());
        return settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }

    /** Free a moment ago: when somebody else takes it first, the start is tried again with another. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
