package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;

/** What the plugins of a ledger know of it. */
record LedgerShape(ValueType value) {

    /** The column of what a row counts. */
    static final Identifier VALUE = Identifier.of("value");

    /** The column that tells which rows belong together. */
    static final Identifier ENTRY = Identifier.of("entry_id");

    /** The column of the moment at which the transaction of a row began. */
    static final Identifier CREATED_AT = Identifier.of("created_at");
}
