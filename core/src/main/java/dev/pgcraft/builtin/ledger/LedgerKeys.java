package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Key;

/** What the plugins of a ledger hand to each other. */
final class LedgerKeys {

    /** That the resource is a ledger. */
    static final Key<LedgerShape> LEDGER = Key.one("ledger", LedgerShape.class);

    private LedgerKeys() {}
}
