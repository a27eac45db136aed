package dev.pgcraft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Clients that read, change and add rows all the time; pgbench is the machine's own.
 *
 * @param rate transactions a second; 0 for as many as there can be
 */
record Load(Path folder, String url, Work work, int seconds, int rate) {

    static final int CLIENTS = 50;

    /** How many rows there are to work on. */
    record Work(int orders, int customers) {

        private String script() {
            return """
                    \\set id random(1, %d)
                    \\set customer random(1, %d)
                    BEGIN;
                    UPDATE shop.orders SET amount = abs(amount) + 1 WHERE id = :id;
                    SELECT amount, note FROM shop.orders WHERE id = :id;
                    INSERT INTO shop.orders (customer_id, amount, code) VALUES (:customer, 1, gen_random_uuid()::text);
                    COMMIT;
                    """.formatted(orders, customers);
        }
    }

    /** Begins. */
    Running start() throws IOException {
        Path logs = Files.createTempDirectory(folder, "pgbench");
        Path script = Files.writeString(logs.resolve("script"), work.script());
        List<String> command = new ArrayList<>(
                List.of("pgbench", "-n", "-M", "prepared", "-c", String.valueOf(CLIENTS), "-j", "2", "--log", "-T"));
        command.addAll(List.of(String.valueOf(seconds), "-f", script.toString()));
        if (rate > 0) {
            command.addAll(List.of("-R", String.valueOf(rate)));
        }
        command.add(url);
        Process process = new ProcessBuilder(command)
                .directory(logs.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("said").toFile())
                .start();
        return new Running(process, logs);
    }

    /** Clients at work. */
    record Running(Process process, Path logs) {

        boolean isAlive() {
            return process.isAlive();
        }

        /** What they met with, when they are done; none of them may have failed. */
        Stalls end() throws IOException, InterruptedException {
            int code = process.waitFor();
            String said = Files.readString(logs.resolve("said"));
            if (code != 0 || said.contains("ERROR") || said.contains("aborted")) {
                throw new IllegalStateException("pgbench ended with %d: %s".formatted(code, said));
            }
            List<String> lines = new ArrayList<>();
            try (Stream<Path> files = Files.list(logs)) {
                for (Path file : files.filter(each -> each.toString().contains("pgbench_log"))
                        .toList()) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
            return Stalls.of(lines);
        }
    }
}
