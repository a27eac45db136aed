package dev.pgcraft.builtin.ledger;

/**
 * That balances are kept, because somebody has to look at one at once or to wait for whoever changes it.
 *
 * @param running whether the balance after each row is kept, too
 */
record Need(Dimensions by, Limit limit, boolean running) {

    /** For both; the columns in the order of this one. */
    Need and(Need other) {
        return new Need(by, limit.and(other.limit), running || other.running);
    }
}
