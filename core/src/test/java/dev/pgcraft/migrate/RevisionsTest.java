package dev.pgcraft.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph: a, then b and c side by side, then their merge d. */
final class RevisionsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T19:16:32Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Revision a;
    private Revision b;
    private Revision c;
    private Revision d;

    @BeforeEach
    void write() {
        a = write("a");
        b = write("b", a);
        c = write("c", a);
        d = write("d", c, b);
    }

    private Revision write(String message, Revision... parents) {
        List<RevisionId> ids = Stream.of(parents).map(Revision::id).toList();
        return new RevisionWriter(new RevisionFolder(folder, "migrations"), CLOCK, "0.1.0")
                .write(Draft.empty(message, ids));
    }

    private Revisions all() {
        return Revisions.read(folder, "migrations");
    }

    private Revisions withoutMerge() {
        return Revisions.of(List.of(c, b, a));
    }

    private static Problem problem(Revisions revisions, String reference) {
        return catchThrowableOfType(ProblemException.class, () -> revisions.find(reference))
                .problems()
                .getFirst();
    }

    @Test
    void ordersByWhatBuildsOnWhatThenByAge() {
        assertThat(Revisions.of(List.of(d, c, b, a)).topological()).containsExactly(a, b, c, d);
    }

    @Test
    void headsAreWhatNothingBuildsOn() {
        assertThat(all().heads()).containsExactly(d);
        assertThat(withoutMerge().heads()).containsExactly(b, c);
        assertThat(all().heads(List.of(a.id(), b.id()))).containsExactly(b);
        assertThat(Revisions.NONE.heads()).isEmpty();
    }

    @Test
    void findsByEveryKindOfReference() {
        assertThat(all().find("head")).containsExactly(d.id());
        assertThat(all().find("base")).isEmpty();
        assertThat(withoutMerge().find("heads")).containsExactly(b.id(), c.id());
        assertThat(all().find(b.id().hex())).containsExactly(b.id());
        assertThat(all().find(b.id().hex().substring(0, 8))).containsExactly(b.id());
        assertThat(all().find(c.version())).containsExactly(c.id());
        assertThat(all().find("V" + c.version())).containsExactly(c.id());
        assertThat(Revisions.NONE.find("head")).isEmpty();
    }

    @Test
    void saysWhyAReferenceFitsNothing() {
        assertThat(problem(all(), "ffffffffffff").code()).isEqualTo(Code.UNKNOWN_REVISION);
        assertThat(problem(all(), "").code()).isEqualTo(Code.UNKNOWN_REVISION);
        assertThat(problem(withoutMerge(), "head").code()).isEqualTo(Code.SEVERAL_HEADS);
    }

    @Test
    void aBeginningThatFitsSeveralIsAmbiguous() {
        Revision twin = a;
        for (int i = 0;
                twin.equals(a) || twin.id().hex().charAt(0) != a.id().hex().charAt(0);
                i++) {
            twin = write("twin " + i);
        }
        Problem problem = problem(all(), a.id().hex().substring(0, 1));

        assertThat(problem.code()).isEqualTo(Code.AMBIGUOUS_REVISION);
        assertThat(problem.message()).contains(a.toString(), twin.toString());
    }

    @Test
    void betweenLeavesOutWhatIsThereAlready() {
        assertThat(all().between(List.of(), List.of(c.id()))).containsExactly(a, c);
        assertThat(all().between(List.of(b.id()), List.of(d.id()))).containsExactly(c, d);
        assertThat(all().between(List.of(d.id()), List.of(d.id()))).isEmpty();
    }

    @Test
    void descendantsAreWhatBuildsOnIt() {
        assertThat(all().descendants(List.of(b.id()))).containsExactly(d.id());
        assertThat(all().descendants(List.of(a.id()))).containsOnly(b.id(), c.id(), d.id());
    }

    @Test
    void replayIsTheFilesInOrder() {
        assertThat(all().replay(List.of(b.id(), c.id())))
                .containsExactly(a.up().getFirst(), b.up().getFirst(), c.up().getFirst());
    }
}
