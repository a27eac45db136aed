/** Ledgers: rows that stay as they are, their balances, and the operations that write them. */
@NullMarked
package dev.pgcraft.builtin.ledger;

import org.jspecify.annotations.NullMarked;
