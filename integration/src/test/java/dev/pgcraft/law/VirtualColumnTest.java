package dev.pgcraft.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only PostgreSQL 18 has, and golden folders, which every version reads, cannot hold. */
final class VirtualColumnTest {

    private static final int SINCE = 18;

    private final Law law =
            new Law(new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD)), Manner.SIMPLE);

    @Test
    void keepsItsValuesItsCommentAndTheRowsWhenItBecomesPlain() {
        assumeTrue(TestServers.majorVersion() >= SINCE, "virtual columns came with 18");
        Node computed = Branch.EMPTY
                .with("type", Node.text("integer"))
                .with("generated", Node.text("{price} * 2 virtual"))
                .with("comment", Node.text("twice the price"));
        Node plain = Branch.EMPTY
                .with("type", Node.text("bigint"))
                .with("nullable", Node.plain(false))
                .with("comment", Node.text("twice the price"));
        List<String> rows = List.of("INSERT INTO shop.products (price, updated_at) VALUES (3, '2020-01-01')");

        assertThat(law.judge(new Case(side(computed), side(plain), rows), true)).isEqualTo(new Verdict.Kept(1));
    }

    /** The trigger of {@code timestamps} would notice an update. */
    private static Side side(Node twice) {
        Branch columns = Branch.EMPTY.with("price", Node.text("integer")).with("twice", twice);
        Branch products =
                Branch.EMPTY.with("plugins", Node.texts(List.of("timestamps"))).with("columns", columns);
        return new Side(Branch.EMPTY.with("resources", Branch.EMPTY.with("shop.products", products)), List.of());
    }
}
