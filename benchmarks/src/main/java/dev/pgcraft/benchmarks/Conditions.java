package dev.pgcraft.benchmarks;

import dev.pgcraft.scratch.Server;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Says in Markdown what figures were measured on: without it they mean nothing. */
record Conditions(Servers servers) {

    private static final String SETTINGS = """
            SELECT string_agg(name || '=' || setting, ', ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'max_locks_per_transaction',
                'jit')""";
    private static final String MEMORY = "SHOW shared_buffers";

    String text() throws SQLException {
        Runtime machine = Runtime.getRuntime();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return """
                - machine: %d cores, load %.1f before the first run, %s %s
                - Java: %s, %s
                - PostgreSQL: %s
                - server that keeps data (floor of upgrade): shared_buffers=%s, %s
                - server for scratch databases (floor of the rest): shared_buffers=%s, %s
                """.formatted(
                        machine.availableProcessors(),
                        load,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        System.getProperty("java.vm.name"),
                        ask(servers.kept(), "SHOW server_version"),
                        ask(servers.kept(), MEMORY),
                        ask(servers.kept(), SETTINGS),
                        ask(servers.scratch(), MEMORY),
                        ask(servers.scratch(), SETTINGS));
    }

    private static String ask(Server server, String question) throws SQLException {
        try (Connection connection = server.connect(server.maintenanceDatabase());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
