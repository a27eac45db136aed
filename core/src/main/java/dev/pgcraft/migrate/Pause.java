package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.time.Duration;

/** A while in which only others work. */
final class Pause {

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(Code.LOCK_NOT_HAD, Location.of("database"), "interrupted while others are in the way")
                    .asException();
        }
    }
}
