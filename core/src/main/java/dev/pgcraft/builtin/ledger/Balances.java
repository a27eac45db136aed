package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;

/** {@code balances}: the balance of each group. */
record Balances(Summary summary) implements Plugin {

    static final String NAME = "balances";

    private static final String KEPT = """
            SELECT $L, k.$N AS balance
            FROM $N AS k
            WHERE k.$N > 0
            UNION ALL
            $L
            WHERE $L
            GROUP BY $L""";

    static Balances of(Use use) {
        return new Balances(Summary.of(NAME, use));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, LedgerKeys.LEDGER, LedgerKeys.DIRECTED, LedgerKeys.KEPT);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.FACE);
    }

    @Override
    public void contribute(Workbench workbench) {
        if (summary.fits(workbench)) {
            summary.add(workbench, query(workbench));
        }
    }

    private Sql query(Workbench workbench) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        Dimensions by = summary.by();
        Sql counted = Sql.of(
                "SELECT $L, $L AS balance\nFROM $N AS l",
                by.of("l"),
                Amount.of(workbench).sum("l"),
                ledger);
        return Kept.find(workbench, by)
                .map(kept -> Sql.of(
                        KEPT,
                        by.of("k"),
                        kept.columns().balance(),
                        kept.name(),
                        kept.columns().entries(),
                        counted,
                        Sql.of("NOT EXISTS (SELECT FROM $N)", kept.name()),
                        by.of("l")))
                .orElseGet(() -> Sql.of("$L\nGROUP BY $L", counted, by.of("l")));
    }
}
