package dev.pgcraft.builtin.ledger;

import dev.pgcraft.builtin.key.SerialKey;
import dev.pgcraft.builtin.protection.Protection;
import dev.pgcraft.builtin.row.CreatedAt;
import dev.pgcraft.builtin.table.ChecksPlugin;
import dev.pgcraft.builtin.table.ForeignKeyIndexes;
import dev.pgcraft.builtin.table.ForeignKeysPlugin;
import dev.pgcraft.builtin.table.IndexesPlugin;
import dev.pgcraft.builtin.table.TablePlugin;
import dev.pgcraft.builtin.table.UniquesPlugin;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Factory;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.PluginKind;
import java.util.List;

/** {@code ledger}: one table whose rows are added and never changed, and what counts them. */
public final class Ledger {

    private Ledger() {}

    /** The factory. */
    public static Factory factory() {
        return new Factory(
                "ledger", List.of(LedgerColumns.VALUE), use -> List.of(SerialKey.usual(use.where())), Ledger::parts);
    }

    private static List<Plugin> parts(Use use) {
        return List.of(
                LedgerColumns.of(use),
                new CreatedAt(use.where()),
                TablePlugin.open(),
                new ChecksPlugin(),
                new UniquesPlugin(),
                new IndexesPlugin(),
                new ForeignKeysPlugin(),
                new ForeignKeyIndexes(),
                new LedgerGuards(use.where()),
                new Protection(),
                new KeptBalances(use.where()),
                new EventsPlugin());
    }

    /** The plugins that only a ledger can have. */
    public static List<PluginKind> plugins() {
        return List.of(
                new PluginKind(Balances.NAME, Summary.PARAMETERS, Balances::of),
                new PluginKind(Latest.NAME, Summary.PARAMETERS, Latest::of),
                new PluginKind(BalanceLimit.NAME, BalanceLimit.PARAMETERS, BalanceLimit::of),
                new PluginKind(RunningBalances.NAME, Summary.PARAMETERS, RunningBalances::of),
                PluginKind.plain(DoubleEntry.NAME, use -> new DoubleEntry(use.where())),
                PluginKind.plain(IdempotencyKey.NAME, use -> new IdempotencyKey(use.where())));
    }
}
