package dev.pgcraft.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.commandline.Terminal;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new revision that is interrupted while scratch databases are at work, on a server of ours and on another one. */
final class RevisionFaultsTest {

    private static final int MOMENTS = Integer.getInteger("pgcraft.moments", 12) / 3;
    private static final long SEED = Long.getLong("pgcraft.seed", System.nanoTime());
    private static final int LONGEST_MILLIS = 1500;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    @Test
    void onTheServerOfTheDatabase() throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            declare(grounds, "a");
            for (int number = 0; number < MOMENTS; number++) {
                Strike strike = Strike.number(number);
                strike(grounds, grounds.terminal(), strike);
                assertWholeOrNotThere(grounds);
            }
            assertTheNextRunTidiesUp(grounds, grounds.terminal());
        }
    }

    @Test
    void onAServerOfOurOwn() throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            declare(grounds, "a");
            Path cache = cache();
            Terminal terminal =
                    grounds.terminal().with("SCRATCH", "embedded").with("XDG_CACHE_HOME", folder.toString());
            for (int number = 0; number < Math.max(1, MOMENTS / 2); number++) {
                strike(grounds, terminal, Strike.number(number % 2));
                assertWholeOrNotThere(grounds);
            }
            assertTheNextRunTidiesUp(grounds, terminal);
            assertThat(abandoned(cache.resolve("temporary"))).isEmpty();
            assertThat(abandoned(Path.of("/dev/shm", "pgcraft-" + System.getProperty("user.name"), "temporary")))
                    .isEmpty();
            assertThat(ProcessHandle.allProcesses()
                            .filter(process ->
                                    process.info().commandLine().orElse("").contains(cache.toString()))
                            .toList())
                    .isEmpty();
        }
    }

    @Test
    void aReplayThatFailsLeavesNothing() throws Exception {
        try (Grounds grounds = new Grounds(folder)) {
            declare(grounds, "a");
            grounds.terminal().pgcraft("revision", "-m", "add").succeeded();
            try (Stream<Path> all = Files.list(grounds.migrations())) {
                Path up = all.filter(path -> path.getFileName().toString().startsWith("V"))
                        .findFirst()
                        .orElseThrow();
                Files.writeString(up, "SELECT 1 / 0;", StandardOpenOption.APPEND);
            }
            assertThat(grounds.terminal()
                            .pgcraft("revision", "-m", "more")
                            .ended(2)
                            .err())
                    .contains("E604");
            grounds.assertNothingIsLeft();
        }
    }

    /** Folders of servers whose makers are dead; they begin with the maker's process id. */
    private static List<Path> abandoned(Path temporary) throws IOException {
        if (!Files.isDirectory(temporary)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(path -> ProcessHandle.of(
                                    Long.parseLong(path.getFileName().toString().replaceFirst("-.*", "")))
                            .isEmpty())
                    .toList();
        }
    }

    /** A cache of this test alone, with the programs that are unpacked already. */
    private Path cache() throws IOException {
        TestServers.running();
        Path cache = Files.createDirectory(folder.resolve("pgcraft"));
        Path usual = Path.of(System.getProperty("user.home"), ".cache", "pgcraft");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> all = Files.list(usual)) {
                for (Path each : all.filter(
                                path -> path.getFileName().toString().matches("postgresql-[0-9.]+"))
                        .toList()) {
                    Files.createSymbolicLink(cache.resolve(each.getFileName()), each);
                }
            }
        }
        return cache;
    }

    private void strike(Grounds grounds, Terminal terminal, Strike strike) throws Exception {
        Terminal.Running program = terminal.start("revision", "-m", "add");
        new Moment(1, Duration.ofMillis(random.nextInt(LONGEST_MILLIS))).await(program);
        strike.at(program, grounds.server());
        Terminal.Result result = program.result();
        assertThat(result.exit())
                .as("%s, seed %d\n%s", strike, SEED, result.err())
                .isIn(strike.ends());
        grounds.awaitQuiet();
    }

    /** A revision that was finished in time makes room for the next one. */
    private void assertWholeOrNotThere(Grounds grounds) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(grounds.migrations())) {
            all.map(path -> path.getFileName().toString()).sorted().forEach(files::add);
        }
        List<String> up = files.stream().filter(name -> name.startsWith("V")).toList();
        List<String> down = files.stream().filter(name -> name.startsWith("U")).toList();
        assertThat(down).as("%s", files).hasSizeGreaterThanOrEqualTo(up.size());
        if (!up.isEmpty()) {
            grounds.terminal().pgcraft("history").succeeded();
            for (String file : files) {
                Files.delete(grounds.migrations().resolve(file));
            }
        }
    }

    private void assertTheNextRunTidiesUp(Grounds grounds, Terminal terminal) throws Exception {
        terminal.pgcraft("revision", "-m", "add").succeeded();
        grounds.assertNothingIsLeft();
        try (Stream<Path> all = Files.list(grounds.migrations())) {
            assertThat(all.map(path -> path.getFileName().toString().substring(0, 1)))
                    .containsExactlyInAnyOrder("U", "V");
        }
    }

    private void declare(Grounds grounds, String prefix) throws IOException {
        StringBuilder model = new StringBuilder("resources:\n");
        for (int number = 0; number < 40; number++) {
            model.append("  shop.%s%d:\n    columns:\n      name: text not null\n      price: numeric(10,2)\n"
                    .formatted(prefix, number));
            model.append("    checks: {positive: \"{price} > 0\"}\n    indexes: {%s%d_name: \"{name}\"}\n"
                    .formatted(prefix, number));
        }
        Files.writeString(grounds.folder().resolve("model.yaml"), model.toString());
    }
}
