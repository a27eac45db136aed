package dev.pgcraft.yaml.project;

import dev.pgcraft.OwnServers;
import dev.pgcraft.OwnServers.OwnServer;
import dev.pgcraft.Project;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.scratch.Server;
import dev.pgcraft.sql.Identifier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The servers of our own that a project needs, each started when it is first asked for, in a thread of its own. */
final class RunningServers implements Project.Servers {

    private final Path folder;
    private final ConcurrentMap<String, CompletableFuture<OwnServer>> running = new ConcurrentHashMap<>();
    private final Set<Identifier> seen = ConcurrentHashMap.newKeySet();

    /** None yet; the one that keeps data will keep it under {@code folder}. */
    RunningServers(Path folder) {
        this.folder = folder;
    }

    /** The major version of the server that keeps data. */
    int keptVersion() {
        return starter().usualVersion();
    }

    /** The server that keeps the project's data. */
    Server kept() {
        return started("data-" + keptVersion(), this::startKept);
    }

    /** Whether the server that keeps data is known to have a database of this name. */
    boolean hasSeen(Identifier database) {
        return seen.contains(database);
    }

    /** It has one. */
    void saw(Identifier database) {
        seen.add(database);
    }

    /** An empty server of this version, the same one every time; it is started when somebody connects. */
    Server temporary(int majorVersion) {
        return new ServerOnDemand(majorVersion, starter().identity(majorVersion), this);
    }

    /** The same, started. */
    Server startedTemporary(int majorVersion) {
        return started(temporaryName(majorVersion), name -> starter().temporary(majorVersion));
    }

    /** Begins to start it, for somebody who will connect soon, and hear then if it does not start. */
    void expectTemporary(int majorVersion) {
        var unused = begun(temporaryName(majorVersion), name -> starter().temporary(majorVersion));
    }

    private static String temporaryName(int majorVersion) {
        return "temporary-" + majorVersion;
    }

    private OwnServer started(String name, Function<String, OwnServer> start) {
        CompletableFuture<OwnServer> server = begun(name, start);
        try {
            return server.join();
        } catch (CompletionException e) {
            running.remove(name, server);
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    private CompletableFuture<OwnServer> begun(String name, Function<String, OwnServer> start) {
        return running.computeIfAbsent(
                name,
                unknown -> CompletableFuture.supplyAsync(
                        () -> start.apply(name),
                        work -> Thread.ofPlatform()
                                .name("pgcraft-server")
                                .daemon()
                                .start(work)));
    }

    private OwnServer startKept(String name) {
        return starter().keeping(folder.resolve(".pgcraft").resolve(name), keptVersion());
    }

    private static OwnServers starter() {
        Optional<OwnServers> starter = ServiceLoader.load(OwnServers.class).findFirst();
        return starter.orElseThrow(() -> Problem.of(
                        Code.NO_SCRATCH,
                        Location.of(Settings.FILE),
                        "there is no embedded PostgreSQL on the class path",
                        "add pgcraft-embedded, or name a server in the settings database and scratch")
                .asException());
    }

    @Override
    public void close() {
        running.values().parallelStream().forEach(RunningServers::stop);
        running.clear();
    }

    private static void stop(CompletableFuture<OwnServer> begun) {
        OwnServer server;
        try {
            server = begun.join();
        } catch (CompletionException neverStarted) {
            return;
        }
        server.close();
    }
}
