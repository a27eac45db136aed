package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Key;

/** What the plugins of a ledger hand to each other. */
final class LedgerKeys {

    /** That the resource is a ledger. */
    static final Key<LedgerShape> LEDGER = Key.one("ledger", LedgerShape.class);

    /** That a column says which way a value counts. */
    static final Key<DoubleEntry> DIRECTED = Key.many("directed", DoubleEntry.class);

    /** That balances are kept. */
    static final Key<Need> NEED = Key.many("need", Need.class);

    /** The balances that are kept. */
    static final Key<Kept> KEPT = Key.many("kept_balances", Kept.class);

    /** The views that show something of the ledger. */
    static final Key<Summary> SUMMARY = Key.many("summary", Summary.class);

    private LedgerKeys() {}
}
