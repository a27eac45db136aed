package dev.pgcraft.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zip, unpacked to a folder with spaces in its name, does what it is for. */
final class DistributionTest {

    private static final String JAVA_OPTIONS = "PGCRAFT_JAVA_OPTIONS";

    @TempDir
    private Path temporary = Path.of("");

    private Path root = Path.of("");
    private Set<Path> archivesBefore = Set.of();

    @BeforeEach
    void unpack() throws IOException {
        archivesBefore = archives();
        Path folder = Files.createDirectory(temporary.resolve("a folder with spaces"));
        Path zip = Path.of(Objects.requireNonNull(System.getProperty("pgcraft.zip")));
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
            for (Path from : all(inside.getPath("/"))) {
                Path to = folder.resolve(from.toString().substring(1));
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
                }
            }
        }
        root = all(folder).stream()
                .filter(path -> path.endsWith("bin"))
                .map(path -> Objects.requireNonNull(path.getParent()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void runsFromWhereItWasUnpacked() throws Exception {
        assertThat(pgcraft("--version")).startsWith("pgcraft ");
        assertThat(pgcraft("new", "my shop", "--java")).contains("wrote my shop/Models.java");
        assertThat(pgcraft("-C", "my shop", "revision", "-m", "first tables")).contains("wrote migrations/V");
        assertThat(pgcraft("-C", "my shop", "upgrade")).startsWith("applied ");
        assertThat(pgcraft("-C", "my shop", "check")).startsWith("clean");
        assertThat(pgcraft("--version")).startsWith("pgcraft ");
    }

    @Test
    void startsFromAnArchiveAlsoAfterItsFilesWereReplaced() throws Exception {
        assertThat(pgcraft("new", "shop")).contains("wrote ");
        for (int installed = 1; installed <= 2; installed++) {
            assertThat(pgcraft("-C", "shop", "revision", "-m", "first", "--no-proof"))
                    .isNotEmpty();
            assertThat(archives()).hasSize(archivesBefore.size() + installed);
            assertThat(loaded()).contains("dev.pgcraft.cli.Cli source: shared objects file (top)");
            Path jar = root.resolve("pgcraft.jar");
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(installed, ChronoUnit.DAYS)));
        }
    }

    @AfterEach
    void deleteArchives() throws IOException {
        Set<Path> made = archives();
        made.removeAll(archivesBefore);
        for (Path archive : made) {
            Files.delete(archive);
        }
    }

    private static Set<Path> archives() throws IOException {
        String caches = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        try (Stream<Path> files = Files.list(Files.createDirectories(Path.of(caches, "pgcraft")))) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Which classes come from where. */
    private String loaded() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("bin/pgcraft").toString(), "--version");
        builder.environment().put("JAVA_HOME", java());
        builder.environment().put(JAVA_OPTIONS, "-Xlog:class+load");
        return output(builder);
    }

    @Test
    void findsAnotherJavaWhenTheOneThatIsNamedIsMissing() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("bin/pgcraft").toString(), "--version");
        builder.environment().put("JAVA_HOME", temporary.resolve("nowhere").toString());
        builder.environment().merge("PATH", java(), (path, home) -> home + "/bin:" + path);

        assertThat(output(builder)).startsWith("pgcraft ");
    }

    @Test
    void everyLibraryStandsAmongTheLicences() throws IOException {
        String licences = Files.readString(root.resolve("THIRD-PARTY.md"));
        List<String> foreign = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(root.resolve("lib"))) {
            libraries
                    .map(library -> String.valueOf(library.getFileName()))
                    .filter(name -> name.endsWith(".jar") && !name.startsWith("pgcraft-"))
                    .map(name -> name.replaceFirst("-(linux|darwin|windows)-.*|-\\d.*", ""))
                    .sorted()
                    .forEach(foreign::add);
        }

        assertThat(foreign).isNotEmpty().allSatisfy(name -> assertThat(licences).containsPattern("\\b" + name + "\\b"));
        assertThat(root.resolve("LICENSE")).exists();
        assertThat(root.resolve("licenses/PostgreSQL.txt")).exists();
    }

    @Test
    void theLauncherOfWindowsHasItsLineEnds() throws IOException {
        String script = Files.readString(root.resolve("bin/pgcraft.cmd"));

        assertThat(script.lines()).hasSizeGreaterThan(5);
        assertThat(script.replace("\r\n", "")).doesNotContain("\n");
    }

    /** What it asks findstr for, asked of what `java --version` says first. */
    @ParameterizedTest
    @CsvSource({
        "openjdk 21.0.2 2024-01-16, true",
        "java 21 2023-09-19 LTS, true",
        "openjdk 25-ea 2025-09-16, true",
        "openjdk 30 2029-03-20, true",
        "openjdk 17.0.9 2023-10-17, false",
        "openjdk 20.0.2 2023-07-18, false",
        "openjdk 9.0.4, false",
        "'', false"
    })
    void theLauncherOfWindowsTakesNoOlderJava(String version, boolean taken) throws IOException {
        String script = Files.readString(root.resolve("bin/pgcraft.cmd"));
        Matcher sought = Pattern.compile("/c:\"([^\"]+)\"").matcher(script);

        assertThat(sought.results()
                        .anyMatch(each ->
                                Pattern.compile(each.group(1)).matcher(version).find()))
                .isEqualTo(taken);
    }

    private String pgcraft(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("bin/pgcraft").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", java());
        return output(builder);
    }

    private static String java() {
        return System.getProperty("java.home");
    }

    private String output(ProcessBuilder builder) throws Exception {
        builder.environment()
                .keySet()
                .removeIf(name -> (name.startsWith("PG") && !name.equals(JAVA_OPTIONS)) || name.equals("DATABASE_URL"));
        Path errors = temporary.resolve("errors.txt");
        Process process = builder.directory(temporary.toFile())
                .redirectError(errors.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as("%s%s", out, Files.readString(errors))
                .isZero();
        return out;
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
