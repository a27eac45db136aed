package dev.pgcraft.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Renames that cannot be made are refused: done by half, they would cost rows. */
final class BlockedRenamesTest {

    private final Law law =
            new Law(new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD)), Manner.SIMPLE);

    @Test
    void toANameThatAColumnHasWhichIsDropped() {
        Branch before = Branch.EMPTY.with("name", Node.text("text")).with("title", Node.text("text"));
        Branch after = Branch.EMPTY.with("name", renamed("title"));
        assertThat(refusal(before, after)).contains("E116", "column public.t.title cannot become", "name is there");
    }

    @Test
    void ofTwoThatClaimTheSameOldName() {
        Branch before = Branch.EMPTY.with("name", Node.text("text"));
        Branch after = Branch.EMPTY.with("one", renamed("name")).with("two", renamed("name"));
        assertThat(refusal(before, after)).contains("E116", "is not the only one that was column public.t.name");
    }

    @Test
    void ofTwoThatClaimAnOldNameThatIsGivenAnew() {
        Branch before = Branch.EMPTY.with("name", Node.text("text"));
        Branch after = Branch.EMPTY
                .with("name", Node.text("text"))
                .with("one", renamed("name"))
                .with("two", renamed("name"));
        assertThat(refusal(before, after))
                .contains("E116", "column public.t.one is not the only one that was column public.t.name")
                .contains("so was column public.t.two");
    }

    @Test
    void ofThreeThatPassTheirNamesRound() {
        Branch before = Branch.EMPTY
                .with("a", Node.text("text"))
                .with("b", Node.text("text"))
                .with("c", Node.text("text"));
        Branch after =
                Branch.EMPTY.with("a", renamed("b")).with("b", renamed("c")).with("c", renamed("a"));
        assertThat(refusal(before, after))
                .contains("E116", "column public.t.a and column public.t.b and column public.t.c exchange their names");
    }

    @Test
    void butNotOfAChain() {
        Branch before = Branch.EMPTY.with("a", Node.text("text")).with("b", Node.text("text"));
        Branch after = Branch.EMPTY.with("b", renamed("a")).with("c", renamed("b"));
        List<String> rows = List.of("INSERT INTO public.t (a, b) VALUES ('1', '2')");
        assertThat(law.judge(new Case(side(before), side(after), rows), true)).isEqualTo(new Verdict.Kept(1));
    }

    @Test
    void norOfWhatIsLongDone() {
        Branch columns = Branch.EMPTY.with("name", renamed("title"));
        Branch with = columns.with("title", Node.text("text"));
        assertThat(law.judge(new Case(side(columns), side(with), List.of()), true))
                .isEqualTo(new Verdict.Kept(0));
    }

    private String refusal(Branch before, Branch after) {
        return law.judge(new Case(side(before), side(after), List.of()), false).toString();
    }

    private static Node renamed(String old) {
        return Branch.EMPTY.with("type", Node.text("text")).with("renamed_from", Node.text(old));
    }

    private static Side side(Branch columns) {
        Branch table = Branch.EMPTY.with("columns", columns);
        return new Side(Branch.EMPTY.with("resources", Branch.EMPTY.with("public.t", table)), List.of());
    }
}
