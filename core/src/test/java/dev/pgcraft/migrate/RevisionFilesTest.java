package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import dev.pgcraft.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing revision files and reading them again, good ones and bad ones. */
final class RevisionFilesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T19:16:32.5Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private RevisionWriter writer() {
        return new RevisionWriter(new RevisionFolder(folder, "migrations"), CLOCK, "0.1.0");
    }

    private Revisions read() {
        return Revisions.read(folder, "migrations");
    }

    private static Script script(String... statements) {
        return new Script(List.of(new Script.Part(
                Stream.of(statements).map(sql -> Statement.of(Sql.raw(sql))).toList(), true)));
    }

    private Revision write(String message, Revision... parents) {
        List<RevisionId> ids = Stream.of(parents).map(Revision::id).toList();
        return writer().write(Draft.of(message, ids, script("SELECT 1"), Optional.of(script("SELECT 2"))));
    }

    private static List<Problem> problems(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action).problems();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void folderThatIsNotThereHoldsNothing() {
        assertThat(Revisions.read(folder.resolve("none"), "none").topological()).isEmpty();
    }

    @Test
    void writesAPairOfFiles() throws IOException {
        Draft draft = Draft.of("Add\n products: größer 100%!", List.of(), script("SELECT 1"), Optional.of(script()))
                .withHazards(List.of("data-loss: table a.b: its rows are lost"), List.of())
                .withProof("there and back on PostgreSQL 18");
        Revision revision = writer().write(draft);

        assertThat(names())
                .containsExactly(
                        "U20260315191632__add_products_grosser_100.sql",
                        "V20260315191632__add_products_grosser_100.sql");
        assertThat(Files.readString(folder.resolve(names().getLast()))).isEqualTo("""
                -- revision: %s
                -- parent: none
                -- message: Add products: größer 100%%!
                -- created: 2026-03-15T19:16:32Z
                -- step: 1 of 1
                -- written by: pgcraft 0.1.0
                -- hazard: data-loss: table a.b: its rows are lost
                -- proof: there and back on PostgreSQL 18

                SELECT 1;
                """.formatted(revision.id()));
        assertThat(read().topological()).containsExactly(revision);
    }

    @Test
    void sameClockAndMessageGiveTheSameBytes() {
        Draft draft = Draft.empty("a", List.of());
        assertThat(writer().prepare(draft)).isEqualTo(writer().prepare(draft));
    }

    @Test
    void everyStepHasItsFile() throws IOException {
        Script two = new Script(List.of(
                new Script.Part(List.of(Statement.of(Sql.raw("SELECT 1"))), true),
                new Script.Part(List.of(Statement.of(Sql.raw("SELECT 2"))), false)));
        Revision revision = writer().write(Draft.of("x", List.of(), two, Optional.empty()));

        assertThat(names()).containsExactly("V20260315191632_01__x.sql", "V20260315191632__x.sql");
        assertThat(revision.isReversible()).isFalse();
        assertThat(revision.up().getLast().text()).contains("-- step: 2 of 2\n-- transaction: none\n");
        assertThat(read().topological()).containsExactly(revision);
    }

    @Test
    void secondRevisionOfASecondGetsTheNext() {
        Revision first = write("a");
        Revision second = write("b", first);

        assertThat(second.version()).isEqualTo("20260315191633");
        assertThat(read().topological()).containsExactly(first, second);
    }

    @Test
    void whatPsqlOrFlywayWouldReplaceIsRewritten() {
        Revision revision =
                writer().write(Draft.of("${x}", List.of(), script("SELECT v[1:n], '${y}'"), Optional.empty()));

        assertThat(revision.up().getFirst().text())
                .contains("SELECT v[1 : n], E'\\x24{y}'")
                .doesNotContain("${");
    }

    @Test
    void refusesWhatItCannotRewriteAndWritesNothing() throws IOException {
        Draft draft = Draft.of("x", List.of(), script("SELECT N'${y}'"), Optional.empty());

        assertThat(problems(() -> writer().write(draft)))
                .extracting(Problem::code)
                .containsExactly(Code.DEFECT);
        assertThat(names()).isEmpty();
    }

    @Test
    void lineEndsOnDiskDoNotMatter() throws IOException {
        Revision revision = write("a");
        Path file = folder.resolve(revision.up().getFirst().name());
        Files.writeString(file, "\uFEFF" + revision.up().getFirst().text().replace("\n", "\r\n"));

        assertThat(read().topological()).containsExactly(revision);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() throws IOException {
        Revision good = write("a");
        Files.writeString(folder.resolve("notes.txt"), "no SQL");
        Files.writeString(folder.resolve("V1__old.sql"), "SELECT 1;");
        Files.writeString(folder.resolve("V20270101000000__no_head.sql"), "SELECT 1;");
        Files.writeString(
                folder.resolve("V20270101000001__bad_id.sql"),
                good.up().getFirst().text().replace(good.id().hex(), "xyz"));

        assertThat(problems(this::read))
                .map(Problem::toString)
                .map(each -> each.lines().findFirst().orElseThrow())
                .containsExactly(
                        "migrations/V1__old.sql: E510 the name is not that of a revision file",
                        "migrations/V20270101000000__no_head.sql:1: E510 the head has no line \"-- revision: …\"",
                        "migrations/V20270101000000__no_head.sql:1: E510 the head has no line \"-- parent: …\"",
                        "migrations/V20270101000000__no_head.sql:1: E510 the head has no line \"-- created: …\"",
                        "migrations/V20270101000000__no_head.sql:1: E510 the head has no line \"-- message: …\"",
                        "migrations/V20270101000000__no_head.sql:1: E510 the head has no line \"-- step: …\"",
                        "migrations/V20270101000001__bad_id.sql:1: E510 \"xyz\" is no revision id");
    }

    @ParameterizedTest
    @CsvSource({
        "V20270101000000__copy.sql, E514, is also in",
        "U20270101000000_05__far.sql, E510, the head says step 1",
    })
    void refusesFilesThatDoNotBelongTogether(String name, String code, String words) throws IOException {
        Revision revision = write("a");
        Files.writeString(folder.resolve(name), revision.up().getFirst().text());

        assertThat(problems(this::read)).anySatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.message()).contains(words);
        });
    }

    @Test
    void refusesAWayDownAlone() throws IOException {
        Revision revision = write("a");
        Files.delete(folder.resolve(revision.up().getFirst().name()));

        assertThat(problems(this::read)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.BAD_REVISION_FILE);
            assertThat(problem.message()).isEqualTo("there is a way down, and no way up");
        });
    }

    @Test
    void refusesAMissingParent() throws IOException {
        Revision first = write("a");
        write("b", first);
        Files.delete(folder.resolve(first.up().getFirst().name()));
        Files.delete(folder.resolve(first.down().getFirst().name()));

        assertThat(problems(this::read)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.MISSING_PARENT);
            assertThat(problem.where().line()).isEqualTo(2);
        });
    }

    @Test
    void refusesACircle() throws IOException {
        Revision first = write("a");
        Revision second = write("b", first);
        for (RevisionFile file : List.of(first.up().getFirst(), first.down().getFirst())) {
            Files.writeString(
                    folder.resolve(file.name()), file.text().replace("parent: none", "parent: " + second.id()));
        }

        assertThat(problems(this::read))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("in a circle", first.id().hex(), second.id().hex()));
    }
}
