package dev.pgcraft.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many clients at once, at several places in turn; pgbench is the machine's own.
 *
 * @param folder where scripts may be
 * @param clients how many
 * @param seconds how long they are at each place in each round
 */
record Crowd(Path folder, int clients, int seconds) {

    private static final int ROUNDS = 3;
    private static final Pattern RATE = Pattern.compile("^tps = ([0-9.]+)", Pattern.MULTILINE);

    /** Runs the script of each place for a while, three times. */
    void run(Grid grid, String row, String url, SequencedMap<String, String> scripts) throws Exception {
        System.err.println(row);
        List<String> places = new ArrayList<>(scripts.keySet());
        for (int round = 0; round < ROUNDS; round++) {
            for (String place : places) {
                grid.rate(row, place, rate(url, Objects.requireNonNull(scripts.get(place))));
            }
            Collections.rotate(places, 1);
        }
    }

    /** What a row is called that many clients do. */
    String row(String words) {
        return "%s, %d clients".formatted(words, clients);
    }

    private double rate(String url, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(folder, "crowd", ".sql"), script);
        String count = String.valueOf(clients);
        String time = String.valueOf(seconds);
        Process process = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        count,
                        "-j",
                        "2",
                        "-T",
                        time,
                        "-f",
                        file.toString(),
                        url))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        Matcher rate = RATE.matcher(said);
        if (code != 0 || said.contains("ERROR") || said.contains("aborted") || !rate.find()) {
            throw new IllegalStateException("pgbench ended with %d: %s".formatted(code, said));
        }
        return Double.parseDouble(rate.group(1));
    }
}
