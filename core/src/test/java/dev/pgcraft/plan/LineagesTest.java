package dev.pgcraft.plan;

import static dev.pgcraft.change.Conversion.CAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pgcraft.change.Change;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Dependencies;
import dev.pgcraft.schema.Lineage;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Table.RowSecurity;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LineagesTest {

    @Test
    void rowsAreNotDividedInAnotherWay() {
        Table by = table(Optional.of(Sql.raw("RANGE (at)")));
        Table other = table(Optional.of(Sql.raw("LIST (kind)")));
        Table plain = table(Optional.empty());
        assertThatThrownBy(() -> plan(by, other))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("E303")
                .hasMessageContaining("partitioned by RANGE (at) and would be partitioned by LIST (kind)");
        assertThatThrownBy(() -> plan(plain, by)).hasMessageContaining("is not partitioned and would be");
        assertThatThrownBy(() -> plan(by, plain)).hasMessageContaining("and would be not partitioned");
    }

    @Test
    void whatRowsAreDividedByStaysOfItsType() {
        Table table = table(Optional.of(Sql.raw("LIST (kind)")));
        List<Change> changes = List.of(new Change.Convert(column("kind", "integer"), column("kind", "bigint"), CAST));
        assertThatThrownBy(() -> plan(table, changes))
                .hasMessageContaining("E303")
                .hasMessageContaining("partitioned by LIST (kind), and type integer of column kind");
        assertThat(plan(table, List.of(new Change.Convert(column("a", "integer"), column("a", "bigint"), CAST)))
                        .changes())
                .hasSize(1);
    }

    private static Plan plan(Table table, List<Change> changes) {
        Change.Convert convert = (Change.Convert) changes.getFirst();
        return new Planner()
                .plan(
                        Database.of(List.of(table, convert.from()), Dependencies.NONE),
                        Database.of(List.of(table, convert.to()), Dependencies.NONE),
                        changes);
    }

    private static Column column(String name, String type) {
        return new Column(
                QualifiedName.of("shop", "sales"),
                Identifier.of(name),
                1,
                new PgType(type),
                Optional.empty(),
                true,
                new Column.Value.None(),
                Optional.empty());
    }

    private static Plan plan(Table from, Table to) {
        return new Planner()
                .plan(
                        Database.of(List.of(from), Dependencies.NONE),
                        Database.of(List.of(to), Dependencies.NONE),
                        List.of(new Change.Alter(from, to)));
    }

    private static Table table(Optional<Sql> partitionedBy) {
        return new Table(
                QualifiedName.of("shop", "sales"),
                false,
                Parameters.NONE,
                RowSecurity.OFF,
                Lineage.NONE,
                partitionedBy,
                Optional.empty());
    }
}
