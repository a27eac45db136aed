package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph: root, then one and two in a row, and beside them other. */
@SuppressWarnings("NullAway.Init")
final class BranchTest {

    private static final Instant NOW = Instant.parse("2026-03-15T19:16:32Z");

    @TempDir
    private Path folder;

    private RevisionWriter writer;
    private Revision root;
    private Revision one;
    private Revision two;
    private Revision other;

    @BeforeEach
    void write() {
        writer =
                new RevisionWriter(new RevisionFolder(folder, "migrations"), Clock.fixed(NOW, ZoneOffset.UTC), "0.1.0");
        root = write("root");
        one = write("one", root);
        two = write("two", one);
        other = write("other", root);
    }

    @Test
    void isAllThatTheOtherHeadDoesNotBuildOn() {
        for (Revision named : List.of(one, two)) {
            assertThat(Branch.of(all(), named.id())).isEqualTo(new Branch(List.of(one, two), other));
        }
        assertThat(Branch.of(all(), other.id())).isEqualTo(new Branch(List.of(other), two));
    }

    @Test
    void needsOneOtherHead() {
        assertThatThrownBy(() -> Branch.of(all(), root.id())).hasMessageContaining("E513 there is no other head");
        write("third", root);
        assertThatThrownBy(() -> Branch.of(all(), one.id())).hasMessageContaining("E501 there are 2 heads");
    }

    @Test
    void movesInItsOrderToLaterTimes() {
        List<Revision> moved = Branch.of(all(), two.id()).moved(writer);

        assertThat(moved).extracting(Revision::message).containsExactly("one", "two");
        assertThat(moved.getFirst().parents()).containsExactly(other.id());
        assertThat(moved.getLast().parents()).containsExactly(moved.getFirst().id());
        assertThat(moved).extracting(Revision::created).isSorted().allMatch(time -> time.isAfter(other.created()));
        assertThat(moved).doesNotContain(one, two);
    }

    @Test
    void replacesTheFilesAndKeepsWhatOthersWroteIntoTheHead() throws IOException {
        Path file = folder.resolve(two.up().getFirst().name());
        Files.writeString(
                file,
                Files.readString(file).replace("-- step", "-- reviewed by: Ada\n--plain\n-- step") + "SELECT 1;\n");
        Branch branch = Branch.of(all(), two.id());
        List<Revision> moved = branch.moved(writer).stream()
                .map(revision -> revision.proved("up"))
                .toList();

        writer.replace(branch.revisions(), moved);

        assertThat(all().topological()).containsExactly(root, other, moved.getFirst(), moved.getLast());
        assertThat(moved.getLast().up().getFirst().text())
                .contains("-- reviewed by: Ada\n", "--plain\n", "-- proof: up\n", "-- rebased from: " + two.id() + "\n")
                .endsWith("\n\nSELECT 1;\n")
                .doesNotContain(one.id().hex());
        assertThat(all().heads()).hasSize(1);
    }

    @Test
    void saysSoWhereTheOldFilesAreStillThere() throws IOException {
        Branch branch = Branch.of(all(), other.id());
        String text = Files.readString(folder.resolve(other.up().getFirst().name()));
        writer.replace(
                branch.revisions(),
                branch.moved(writer).stream()
                        .map(revision -> revision.proved("up"))
                        .toList());
        Files.writeString(folder.resolve(other.up().getFirst().name()), text);

        assertThatThrownBy(this::all)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("E514 revision %s was rebased and is now".formatted(other.id()))
                .hasMessageContaining("delete the files of the old one: "
                        + other.up().getFirst().name());
    }

    private Revisions all() {
        return Revisions.read(folder, "migrations");
    }

    private Revision write(String message, Revision... parents) {
        return writer.write(
                Draft.empty(message, Stream.of(parents).map(Revision::id).toList()));
    }
}
