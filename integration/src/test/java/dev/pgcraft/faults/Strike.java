package dev.pgcraft.faults;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.embedded.PrivateServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One way in which a command's work may end too early. */
enum Strike {
    KILL,
    INTERRUPT,
    KILL_SERVER_PROCESS,
    CRASH_SERVER;

    private static final int DONE = 0;
    private static final int DATABASE_SAID_NO = 3;
    private static final int INTERRUPTED = 130;
    private static final int KILLED = 137;

    /** Strikes now. */
    void at(Terminal.Running program, PrivateServer server) throws IOException, SQLException, InterruptedException {
        switch (this) {
            case KILL -> program.process().destroyForcibly();
            case INTERRUPT -> signal("INT", program.process().pid());
            case KILL_SERVER_PROCESS -> {
                for (long process : serving(server)) {
                    signal("KILL", process);
                }
            }
            case CRASH_SERVER -> {
                server.crash();
                server.start();
            }
        }
    }

    /** How the program may end: as struck, or by itself if it was quicker. */
    Set<Integer> ends() {
        return switch (this) {
            case KILL -> Set.of(KILLED, DONE);
            case INTERRUPT -> Set.of(INTERRUPTED, DONE);
            case KILL_SERVER_PROCESS, CRASH_SERVER -> Set.of(DATABASE_SAID_NO, DONE);
        };
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .redirectErrorStream(true)
                .start()
                .waitFor();
    }

    /** The server's processes that serve pgcraft. */
    static List<Long> serving(PrivateServer server) throws IOException, SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity"
                        + " WHERE application_name = 'pgcraft' AND pid <> pg_backend_pid()")) {
            List<Long> processes = new ArrayList<>();
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
            return processes;
        }
    }

    /** The one whose turn it is. */
    static Strike number(int number) {
        return values()[number % values().length];
    }
}
