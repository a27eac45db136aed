package dev.pgcraft.builtin.ledger;

import dev.pgcraft.sql.Identifier;

/** Placeholder. */
record DoubleEntry() {
    static final Identifier DIRECTION = Identifier.of("direction");
    static final String DEBIT = "debit";
    static final String CREDIT = "credit";
}
