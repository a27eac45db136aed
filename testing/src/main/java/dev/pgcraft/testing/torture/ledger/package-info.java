/** Torments for ledgers, and what must hold of them. */
@NullMarked
package dev.pgcraft.testing.torture.ledger;

import org.jspecify.annotations.NullMarked;
