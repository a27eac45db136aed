package dev.pgcraft.testing.torture.ledger;

import dev.pgcraft.testing.torture.Arena;
import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Invariant;
import dev.pgcraft.testing.torture.ledger.Booked.Seen;
import java.util.List;

/** Nobody ever saw half an entry of another, or another balance than the one he asked for. */
final class NeverSeen implements Invariant {

    @Override
    public String name() {
        return "what a session sees holds, too";
    }

    @Override
    public List<String> broken(Arena arena, Chronicle chronicle) {
        return chronicle.deeds(Seen.class).map(Seen::words).distinct().toList();
    }
}
