package dev.pgcraft.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.embedded.EmbeddedServer;
import dev.pgcraft.law.Verdict.Broken;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The law over random pairs of models.
 *
 * <p>Every other one goes its way as the policy {@code online} has it. {@code -Dpgcraft.seeds=5000} tries more of them,
 * {@code -Dpgcraft.seed=7} begins at another. A pair that breaks the law is made small and written under
 * {@code target/law}, ready to become a golden folder.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LawTest {

    private static final int USUAL = 160;
    private static final int USUAL_ON_OTHERS = 50;
    private static final int TWICE_ONE_IN = 4;
    private static final int MOST_ATTEMPTS = 300;
    private static final Path FOLDER = Path.of("target/law");

    private final Scratch scratch = new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD));
    private final List<Law> laws =
            Stream.of(Manner.values()).map(manner -> new Law(scratch, manner)).toList();
    private final Map<String, Integer> tally = new TreeMap<>();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> law() {
        return seeds().mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
    }

    /** Fewer on a version that is not the one that comes along. */
    private static int usual() {
        return TestServers.majorVersion() == EmbeddedServer.DEFAULT_VERSION ? USUAL : USUAL_ON_OTHERS;
    }

    private static LongStream seeds() {
        boolean one = System.getProperty("pgcraft.seed") != null;
        long first = Long.getLong("pgcraft.seed", 0);
        return LongStream.range(first, first + Integer.getInteger("pgcraft.seeds", one ? 1 : usual()));
    }

    private void check(long seed) throws IOException {
        Case given = Invention.of(seed, TestServers.majorVersion());
        boolean twice = seed / laws.size() % TWICE_ONE_IN == 0;
        Law law = laws.get(Math.floorMod(seed, laws.size()));
        Verdict verdict = law.judge(given, twice);
        count(verdict);
        if (verdict instanceof Broken broken) {
            fail("seed %d: %s%nas a folder: %s", seed, broken, folder(law, seed, given, broken));
        }
    }

    private Path folder(Law law, long seed, Case given, Broken broken) throws IOException {
        Case small = new Shrinker(
                        other -> law.judge(other, broken.at().equals(Law.AGAIN)).sameAs(broken), MOST_ATTEMPTS)
                .shrink(given);
        Path folder = FOLDER.resolve("seed_" + seed);
        small.withRows(law.takenRows(small)).write(folder);
        return folder.toAbsolutePath();
    }

    private synchronized void count(Verdict verdict) {
        tally.merge(verdict.word(), 1, Integer::sum);
    }

    /** A law that is never tried is always kept. */
    @AfterAll
    void mostPairsGoAllTheWay() throws IOException {
        int all = tally.values().stream().mapToInt(Integer::intValue).sum();
        int kept = tally.getOrDefault(Verdict.Kept.WITH_ROWS, 0);
        Files.createDirectories(FOLDER);
        Files.writeString(
                FOLDER.resolve("tally.txt"),
                tally.entrySet().stream()
                        .map(entry -> "%5d %s%n".formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining()));
        if (all >= USUAL) {
            assertThat(kept)
                    .as("pairs with rows that went all the way: %s", tally)
                    .isGreaterThan(all / 2);
        }
    }
}
