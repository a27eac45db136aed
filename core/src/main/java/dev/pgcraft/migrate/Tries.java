package dev.pgcraft.migrate;

import dev.pgcraft.catalog.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/** The tries to run one file whose locks others hold; the file is the unit, as a savepoint would keep its locks. */
final class Tries {

    /** lock_not_available, deadlock_detected. */
    private static final Set<String> OTHERS_IN_THE_WAY = Set.of("55P03", "40P01");

    private final Patience patience;
    private final long start = System.nanoTime();
    private int made;

    Tries(Patience patience) {
        this.patience = patience;
    }

    /** Whether the same statement may pass when others are gone. */
    static boolean mayPassLater(SQLException refusal) {
        return OTHERS_IN_THE_WAY.contains(Refusal.of(refusal).state());
    }

    /** Counts one more try in vain, and tells of it; false when patience is over. */
    boolean mayGoOnAfter(Refused refused, Consumer<Event> listener) {
        made++;
        Duration pause = patience.pauseAfter(made);
        if (pause.plus(lasted()).compareTo(patience.whole()) > 0) {
            return false;
        }
        listener.accept(new Event.Blocked(refused.where(), refused.beginning(), made + 1, pause));
        return true;
    }

    /** Leaves the tables to others for a while. */
    void pause() {
        Pause.of(patience.pauseAfter(made));
    }

    int made() {
        return made;
    }

    /** Since before the first. */
    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
