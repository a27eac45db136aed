package dev.pgcraft.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Project;
import dev.pgcraft.ProjectOpener;
import dev.pgcraft.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples do what the documentation says, and their revision files are what pgcraft writes. */
final class ExamplesTest {

    private static final Path EXAMPLES = Page.ROOT.resolve("examples");
    private static final Instant FIRST = Instant.parse("2026-03-15T19:16:32Z");
    private static final Instant SECOND = Instant.parse("2026-04-02T08:30:00Z");

    @TempDir
    private Path shop;

    @Test
    void cookbookThereAndBack() throws IOException {
        model("cookbook");
        revise(FIRST, "add products table");
        assertThat(migrations(shop)).isEqualTo(expected("cookbook"));

        model("cookbook-next");
        revise(SECOND, "count stock");
        assertThat(migrations(shop)).isEqualTo(expected("cookbook-next"));

        try (Pgcraft pgcraft = open(SECOND)) {
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.downgrade("-1", event -> {})).hasSize(1);
            assertThat(pgcraft.downgrade("base", event -> {})).hasSize(1);
            assertThat(pgcraft.current().applied()).isEmpty();
        }
    }

    @Test
    void cookbookInJavaGivesTheSameFiles() throws IOException {
        model("cookbook-java");
        revise(FIRST, "add products table");

        assertThat(migrations(shop)).isEqualTo(expected("cookbook"));
    }

    @Test
    void everythingSaidInJavaGivesTheSameFiles() throws IOException {
        model("language");
        revise(FIRST, "say everything");
        SortedMap<String, String> yaml = migrations(shop);
        for (String file : yaml.keySet()) {
            Files.delete(shop.resolve("migrations").resolve(file));
        }
        Files.delete(shop.resolve("model.yaml"));

        model("language-java");
        revise(FIRST, "say everything");

        assertThat(migrations(shop)).isEqualTo(yaml);
    }

    @Test
    void everythingTheModelLanguageSays() throws IOException {
        model("language");
        try (Pgcraft pgcraft = open(FIRST)) {
            assertThat(pgcraft.revise(Request.of("say everything")).revision()).isPresent();
            assertThat(pgcraft.revise(Request.of("say it again")).revision()).isEmpty();
        }
    }

    @Test
    void whoMayDoWhat() throws IOException {
        model("access");
        revise(FIRST, "let them in");
        try (Pgcraft pgcraft = open(SECOND)) {
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.revise(Request.of("say it again")).revision()).isEmpty();
            assertThat(pgcraft.downgrade("base", event -> {})).hasSize(1);
        }
    }

    @Test
    void rowsThatNobodyChanges() throws IOException {
        model("ledger");
        revise(FIRST, "keep books");
        try (Pgcraft pgcraft = open(SECOND)) {
            pgcraft.upgrade("head", event -> {});
            assertThat(pgcraft.check().differences()).isEmpty();
            assertThat(pgcraft.revise(Request.of("say it again")).revision()).isEmpty();
            assertThat(pgcraft.downgrade("base", event -> {})).hasSize(1);
        }
    }

    private void model(String example) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(example))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(shop.resolve(String.valueOf(file.getFileName())), Files.readString(file));
            }
        }
    }

    private void revise(Instant now, String message) {
        try (Pgcraft pgcraft = open(now)) {
            assertThat(pgcraft.revise(Request.of(message)).revision()).isPresent();
        }
    }

    private Pgcraft open(Instant now) {
        ProjectOpener.Wanted wanted =
                new ProjectOpener.Wanted(shop, Optional.empty(), Optional.empty(), new LinkedHashMap<>());
        Project project = ServiceLoader.load(ProjectOpener.class).stream()
                .flatMap(opener -> opener.get().open(wanted).stream())
                .findFirst()
                .orElseThrow();
        return Pgcraft.of(project, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The example's files; with {@code -Dgolden.update} those just written take their place. */
    private SortedMap<String, String> expected(String example) throws IOException {
        Path folder = EXAMPLES.resolve(example);
        if (List.of("", "true").contains(System.getProperty("golden.update", "false"))) {
            Files.createDirectories(folder.resolve("migrations"));
            for (var file : migrations(shop).entrySet()) {
                Files.writeString(folder.resolve("migrations").resolve(file.getKey()), file.getValue());
            }
        }
        return migrations(folder);
    }

    private static SortedMap<String, String> migrations(Path project) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(project.resolve("migrations"))) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        return texts;
    }
}
