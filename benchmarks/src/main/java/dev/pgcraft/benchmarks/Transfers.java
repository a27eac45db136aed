package dev.pgcraft.benchmarks;

import dev.pgcraft.embedded.EmbeddedServer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Measures how many transfers between accounts of a ledger with a balance limit many clients make in a second, where
 * nothing is forced to disk and where every commit is; and counts accounts that were overdrawn.
 */
record Transfers(Servers servers, Crowd crowd) {

    private static final Place LIMITED = new Place("`balance_limit`", "made.rich");

    /** Of one ledger no account is ever near its limit, of the other all are. */
    private static final String MODEL = "resources:\n"
            + List.of("rich", "poor").stream()
                    .map("""
                              made.%s:
                                factory: ledger
                                columns: {account_id: bigint not null}
                                plugins:
                                  - balance_limit: {by: [account_id], min: 0}
                            """::formatted)
                    .map(resource -> resource.indent(2))
                    .collect(Collectors.joining());

    private static final String PAY_IN =
            "INSERT INTO %s (account_id, value) SELECT i, %d FROM generate_series(1, " + Ledgers.ACCOUNTS + ") i";

    private static final long RICHES = 100_000_000;
    private static final long POVERTY = 3;

    /** A table of figures, and what the check has found. */
    String measure() throws Exception {
        Grid grid = new Grid(List.of(Ledgers.BY_HAND.words(), LIMITED.words()));
        String checked = measure(grid, servers.scratch(), "`fsync` off", 15_000)
                + measure(grid, servers.kept(), "every commit on disk", 5_000);
        return grid.text() + "\n" + checked;
    }

    private String measure(Grid grid, EmbeddedServer server, String how, int aim) throws Exception {
        try (Site site = Site.make(server, "pgcraft_transfers")) {
            site.build(MODEL);
            site.run(Ledgers.PLAIN);
            site.run(PAY_IN.formatted(Ledgers.BY_HAND.table(), RICHES));
            site.run(PAY_IN.formatted(LIMITED.table(), RICHES));
            site.run(PAY_IN.formatted("made.poor", POVERTY));
            String row = crowd.row("two-row transfers, " + how);
            crowd.run(grid, row, site.url(), Place.each(List.of(Ledgers.BY_HAND, LIMITED), Transfers::script));
            grid.leastRate(row, LIMITED.words(), aim);
            Scramble scramble = new Scramble(site, "made.poor", crowd.clients(), crowd.seconds());
            return "- %s: %s; overdrawn accounts: %d%n"
                    .formatted(row, scramble.run(), overdrawn(site, LIMITED.table()) + overdrawn(site, "made.poor"));
        }
    }

    private static String script(Place place) {
        return """
                \\set less random(1, %1$d)
                \\set more 1 + (:less + random(0, %1$d - 2)) %% %1$d
                \\set value random(1, 10)
                \\set negative -:value
                INSERT INTO %2$s (account_id, value) VALUES (:less, :negative), (:more, :value);
                """.formatted(Ledgers.ACCOUNTS, place.table());
    }

    /** Accounts that went below nothing, as their rows say and not what is kept of them. */
    private static int overdrawn(Site site, String ledger) throws Exception {
        int overdrawn = Integer.parseInt(site.ask(
                "SELECT count(*) FROM (SELECT FROM %s GROUP BY account_id HAVING sum(value) < 0) o".formatted(ledger)));
        if (overdrawn > 0) {
            throw new IllegalStateException("%d accounts of %s are overdrawn".formatted(overdrawn, ledger));
        }
        return overdrawn;
    }
}
