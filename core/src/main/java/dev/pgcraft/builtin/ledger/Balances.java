package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** {@code balances}: the balance of each group. */
record Balances(Summary summary) implements Plugin {

    static final String NAME = "balances";

    /** What its view calls the balance. */
    static final Identifier BALANCE = Identifier.of("balance");

    private static final String KEPT = """
            SELECT $L, k.$N AS balance
            FROM $N AS k
            WHERE k.$N > 0
            UNION ALL
            $L""";

    private static final String COUNTED = """
            SELECT $L, $L AS balance
            FROM $L
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
        return List.of(Keys.TABLE, Keys.SCOPE, LedgerKeys.LEDGER, LedgerKeys.DIRECTED, LedgerKeys.KEPT);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.FACE);
    }

    @Override
    public void contribute(Workbench workbench) {
        if (summary.fits(workbench, List.of(BALANCE))) {
            summary.add(workbench, query(workbench));
        }
    }

    private Sql query(Workbench workbench) {
        Dimensions by = summary.groups(workbench);
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        return Kept.find(workbench, by)
                .map(kept -> kept(by, kept, counted(workbench, before(workbench, kept))))
                .orElseGet(() -> counted(workbench, Sql.of("$N AS l", ledger)));
    }

    private Sql before(Workbench workbench, Kept kept) {
        List<Identifier> columns = new ArrayList<>(summary.groups(workbench).columns());
        columns.addAll(Amount.of(workbench).columns());
        return Kept.unless(List.of(kept.name()), workbench.get(Keys.TABLE).name(), columns);
    }

    private Sql counted(Workbench workbench, Sql rows) {
        Sql by = summary.groups(workbench).of("l");
        return Sql.of(COUNTED, by, Amount.of(workbench).sum("l"), rows, by);
    }

    private static Sql kept(Dimensions by, Kept kept, Sql before) {
        Kept.Own columns = kept.columns();
        return Sql.of(KEPT, by.of("k"), columns.balance(), kept.name(), columns.entries(), before);
    }
}
