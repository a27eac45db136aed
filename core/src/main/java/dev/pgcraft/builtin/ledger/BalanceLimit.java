package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import java.util.List;

/** {@code balance_limit}: between what the balance of each group stays, whoever writes how much at once. */
record BalanceLimit(Dimensions by, Limit limit, Location where) implements Plugin {

    static final String NAME = "balance_limit";

    static final List<String> PARAMETERS = List.of(Dimensions.BY, Limit.MIN, Limit.MAX);

    static BalanceLimit of(Use use) {
        return new BalanceLimit(Dimensions.of(use), Limit.of(use), use.where());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.EXTRA_COLUMN, Keys.SCOPE, LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(LedgerKeys.NEED);
    }

    @Override
    public void contribute(Workbench workbench) {
        if (by.areIn(workbench, "plugin \"%s\"".formatted(NAME), where)) {
            workbench.put(LedgerKeys.NEED, new Need(by.in(workbench), limit, false));
        }
    }
}
