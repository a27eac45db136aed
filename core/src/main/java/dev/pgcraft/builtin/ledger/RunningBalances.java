package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.stream.Stream;

/** {@code running_balances}: the balance of each group after each of its rows, and so at any moment. */
record RunningBalances(Summary summary) implements Plugin {

    static final String NAME = "running_balances";

    private static final Identifier MOMENT = Identifier.of("moment");

    private static final String QUERY = """
            SELECT $L, r.$N AS moment, r.$N AS balance$L
            FROM $N AS r
            UNION ALL
            $L""";

    static RunningBalances of(Use use) {
        return new RunningBalances(Summary.of(NAME, use));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.EXTRA_COLUMN, Keys.SCOPE, LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(LedgerKeys.NEED, Keys.FACE);
    }

    @Override
    public void contribute(Workbench workbench) {
        if (summary.fits(workbench, List.of(MOMENT, Balances.BALANCE))) {
            workbench.put(LedgerKeys.NEED, new Need(summary.groups(workbench), Limit.NONE, true));
        }
    }

    @Override
    public void connect(Workbench workbench) {
        Kept.find(workbench, summary.groups(workbench))
                .ifPresent(kept ->
                        kept.running().ifPresent(running -> summary.add(workbench, query(workbench, kept, running))));
    }

    private Sql query(Workbench workbench, Kept kept, Kept.Running running) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        List<Identifier> key = workbench.get(Keys.PRIMARY_KEY).columns();
        Amount amount = Amount.of(workbench);
        List<Identifier> columns = Stream.of(
                        kept.by().columns(), key, amount.columns(), List.of(LedgerShape.CREATED_AT))
                .flatMap(List::stream)
                .toList();
        Sql rows = Kept.unless(List.of(running.name()), ledger, columns);
        Sql before = new FillSql(ledger, key, amount, kept).history(running, rows);
        Sql rowKey = Sql.join(
                "", running.key().stream().map(each -> Sql.of(", r.$N", each)).toList());
        return Sql.of(
                QUERY,
                kept.by().of("r"),
                kept.columns().moment(),
                kept.columns().balance(),
                rowKey,
                running.name(),
                before);
    }
}
