package dev.pgcraft.benchmarks;

import dev.pgcraft.benchmarks.RowsOrder.Part;
import java.io.PrintStream;

/**
 * Measures reads and writes of what factories make, each beside the same on a table written by hand, on one server and
 * in turn.
 */
record GeneratedRows(RowsOrder order) {

    /** Does it, and prints what came out. */
    void measure(PrintStream out) throws Exception {
        try (Servers servers = Servers.onDisk()) {
            Crowd crowd = new Crowd(servers.data().path(), order.clients(), order.seconds());
            out.println(new Conditions(servers).text());
            for (Part part : order.parts()) {
                out.println(measure(part, servers, crowd));
            }
        }
    }

    private String measure(Part part, Servers servers, Crowd crowd) throws Exception {
        EntityRows entities = new EntityRows(servers.scratch(), order);
        return switch (part) {
            case ENTITIES -> entities.measure(crowd);
            case PAST -> past(entities);
            case LEDGERS -> new LedgerRows(servers, crowd, order).measure();
            case TRANSFERS -> new Transfers(servers, crowd).measure();
        };
    }

    private String past(EntityRows entities) throws Exception {
        try (Site site = entities.make()) {
            return new PastRows(site, order).measure();
        }
    }
}
