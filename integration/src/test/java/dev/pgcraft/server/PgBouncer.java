package dev.pgcraft.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A pool in front of one database of one server. */
public final class PgBouncer implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;

    private final Process process;
    private final int port;

    private PgBouncer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether this machine has the program. */
    public static boolean isInstalled() {
        return Files.isExecutable(program());
    }

    private static Path program() {
        return Path.of("/usr/sbin/pgbouncer");
    }

    /** A pool that lends sessions for one {@code mode}: session or transaction. */
    public static PgBouncer start(Path folder, String url, String mode) throws IOException {
        return start(folder, url, mode, 20);
    }

    /** A pool that has so many sessions to lend. */
    public static PgBouncer start(Path folder, String url, String mode, int size) throws IOException {
        int port = freePort();
        Path settings =
                Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = %s
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = any
                pool_mode = %s
                default_pool_size = %d
                ignore_startup_parameters = extra_float_digits,options
                """.formatted(connection(url), port, mode, size));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = new ArrayList<>(List.of(program().toString(), "-q"));
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("pgbouncer.log").toFile())
                .start();
        PgBouncer bouncer = new PgBouncer(process, port);
        bouncer.awaitOpen(folder);
        return bouncer;
    }

    /** {@code postgresql://user:password@host:port/database} in the words of libpq. */
    private static String connection(String url) {
        String[] parts = url.split("[:/@]+");
        return "host=%s port=%s user=%s password=%s dbname=%s"
                .formatted(parts[3], parts[4], parts[1], parts[2], parts[5]);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitOpen(Path folder) throws IOException {
        long end = System.nanoTime() + 30 * SECOND;
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(Files.readString(folder.resolve("pgbouncer.log")));
            }
            LockSupport.parkNanos(SECOND / 100);
        }
    }

    private boolean isOpen() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The way to the database through the pool. */
    public String url() {
        return "postgresql://anybody@127.0.0.1:%d/pooled".formatted(port);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
