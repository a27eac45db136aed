/** What ledgers do, on a real server. */
@NullMarked
package dev.pgcraft.ledger;

import org.jspecify.annotations.NullMarked;
