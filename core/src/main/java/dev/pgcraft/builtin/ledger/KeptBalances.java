package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code kept_balances}: the tables of balances that others need, each with the trigger that keeps it. */
record KeptBalances(Location where) implements Plugin {

    private static final String BEYOND = """
            SELECT count(*) FROM (
                SELECT FROM $N AS l GROUP BY $L HAVING $L
            ) AS beyond""";

    @Override
    public String name() {
        return "kept_balances";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE, Keys.PRIMARY_KEY, LedgerKeys.LEDGER, LedgerKeys.NEED, LedgerKeys.DIRECTED);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(LedgerKeys.KEPT);
    }

    @Override
    public void contribute(Workbench workbench) {
        Map<String, Kept> made = new HashMap<>();
        for (Need need : together(workbench.all(LedgerKeys.NEED))) {
            Kept kept = Kept.of(workbench, need);
            Kept other = made.putIfAbsent(need.by().together(), kept);
            if (other != null) {
                refuse(workbench, other, kept);
                continue;
            }
            new KeptTable(workbench, kept, where).add();
            keep(workbench, kept);
            workbench.put(LedgerKeys.KEPT, kept);
        }
    }

    private void refuse(Workbench workbench, Kept one, Kept other) {
        String message = "balances of %s by %s and by %s would be kept in one table, %s"
                .formatted(
                        workbench.resource().name(),
                        one.by().words(),
                        other.by().words(),
                        one.name());
        workbench.report(Problem.of(Code.LEDGER_NAME, where, message, "give one of the columns another name"));
    }

    /** One for all that count by the same columns. */
    private static List<Need> together(List<Need> needs) {
        List<Need> together = new ArrayList<>();
        for (Need need : needs) {
            int same = 0;
            while (same < together.size() && !together.get(same).by().sameAs(need.by())) {
                same++;
            }
            if (same < together.size()) {
                together.set(same, together.get(same).and(need));
            } else {
                together.add(need);
            }
        }
        return together;
    }

    /** The name of the trigger that keeps them. */
    static Identifier trigger(Workbench workbench, Kept kept) {
        return workbench
                .naming()
                .trigger(workbench.resource().name(), "keep_" + kept.by().together());
    }

    private static Sql beyond(QualifiedName ledger, Amount amount, Kept kept) {
        Sql exceeded = kept.need().limit().exceededBy(amount.sum("l"), amount.type());
        return Sql.of(BEYOND, ledger, kept.by().of("l"), exceeded);
    }

    private void keep(Workbench workbench, Kept kept) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        Amount amount = Amount.of(workbench);
        List<Identifier> key = workbench.get(Keys.PRIMARY_KEY).columns();
        Sql body = new FillSql(ledger, key, amount, kept).function();
        new LedgerFunction(kept.fill(), List.of(), Sql.raw("void"), body)
                .addClosed(workbench, "begins the balances of " + ledger, where);
        TriggerDefinition trigger = new TriggerDefinition(
                ledger,
                trigger(workbench, kept),
                KeptSql.AFTER,
                KeptSql.STATEMENT,
                Routine.definer(new KeptSql(ledger, amount, kept).trigger()));
        trigger.addTo(workbench, "keeps the balances of " + ledger, where);
        Limit limit = kept.need().limit();
        if (!limit.equals(Limit.NONE)) {
            trigger.demands(
                    workbench,
                    beyond(ledger, amount, kept),
                    "%s make balances by %s beyond the limit (%s)"
                            .formatted(ledger, kept.by().words(), limit.words()),
                    "insert what brings them within the limit first");
        }
    }
}
