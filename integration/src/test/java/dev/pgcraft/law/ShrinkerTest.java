package dev.pgcraft.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.server.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a case that fails, and what is written of it. */
final class ShrinkerTest {

    private static final int PLENTY = 10_000;

    /** Stands for a defect: a column that is not there before and is an integer after. */
    private static final Predicate<Case> ADDS_AN_INTEGER = given ->
            !given.before().yaml().contains("stock") && given.after().yaml().contains("stock: integer");

    @Test
    void keepsOnlyWhatTheFailureNeeds() {
        Case shrunk = new Shrinker(ADDS_AN_INTEGER, PLENTY).shrink(shop());

        assertThat(shrunk.before().yaml()).isEqualTo("{}\n");
        assertThat(shrunk.after().yaml()).isEqualTo("""
                resources:
                  "shop.products":
                    columns:
                      stock: integer
                """);
        assertThat(shrunk.rows()).isEmpty();
        assertThat(shrunk.after().statements()).isEmpty();
    }

    @Test
    void takesAnEditBackThatHasNothingToDoWithIt() {
        Predicate<Case> needsPrice = ADDS_AN_INTEGER.and(given ->
                given.before().yaml().contains("price") && given.after().yaml().contains("price"));

        Case shrunk = new Shrinker(needsPrice, PLENTY).shrink(shop());

        assertThat(shrunk.before().yaml()).contains("price: numeric");
        assertThat(shrunk.after().yaml()).contains("price: numeric");
    }

    @Test
    void stopsWhenItHasAskedOftenEnough() {
        Case shrunk = new Shrinker(ADDS_AN_INTEGER, 1).shrink(shop());
        assertThat(ADDS_AN_INTEGER.test(shrunk)).isTrue();
        assertThat(shrunk.after().yaml()).contains("price");
    }

    @Test
    void writesAFolderThatIsAsGoodAsTheCase(@TempDir Path folder) throws IOException {
        shop().write(folder);

        assertThat(Files.readString(folder.resolve("before.yaml")))
                .isEqualTo(shop().before().yaml());
        assertThat(Files.readString(folder.resolve("after.sql"))).isEqualTo("CREATE SEQUENCE shop.numbers;\n");
        assertThat(Files.readString(folder.resolve("rows.sql"))).startsWith("INSERT INTO shop.products");
        assertThat(folder.resolve("before.sql")).doesNotExist();
    }

    @Test
    void theSameSeedIsTheSameCase() {
        assertThat(Invention.of(7, 18)).isEqualTo(Invention.of(7, 18)).isNotEqualTo(Invention.of(8, 18));
    }

    /** There is no cast, and the model does not say how: the files have a marked place, and keep the law. */
    @Test
    void aTypeIntoWhichNothingCanBeCastKeepsTheLaw() {
        Law law = new Law(new Scratch(TestServers.running(), new CatalogReader(Scope.STANDARD)), Manner.SIMPLE);
        Case impossible = new Case(side("price: path"), side("price: integer"), List.of());
        assertThat(law.judge(impossible, false)).isInstanceOf(Verdict.Kept.class);
    }

    private static Side side(String column) {
        String[] parts = column.split(": ");
        Branch columns = Branch.EMPTY.with(parts[0], Node.text(parts[1]));
        return new Side(
                Branch.EMPTY.with(
                        "resources", Branch.EMPTY.with("shop.products", Branch.EMPTY.with("columns", columns))),
                List.of());
    }

    private static Case shop() {
        Branch price = Branch.EMPTY.with("name", Node.text("text not null")).with("price", Node.text("numeric"));
        Branch more = Branch.EMPTY
                .with("name", Node.text("varchar(20)"))
                .with("price", Node.text("bigint"))
                .with("stock", Node.text("integer"));
        return new Case(
                new Side(model(price), List.of()),
                new Side(model(more), List.of("CREATE SEQUENCE shop.numbers")),
                List.of("INSERT INTO shop.products (name) VALUES ('tea')"));
    }

    private static Branch model(Branch columns) {
        Branch products =
                Branch.EMPTY.with("comment", Node.text("what we sell")).with("columns", columns);
        Branch other = Branch.EMPTY.with("columns", Branch.EMPTY.with("name", Node.text("text")));
        return Branch.EMPTY.with(
                "resources", Branch.EMPTY.with("shop.products", products).with("shop.sellers", other));
    }
}
