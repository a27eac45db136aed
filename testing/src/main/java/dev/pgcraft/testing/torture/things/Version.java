package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.things.Did.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What one transaction made of one life of a thing.
 *
 * @param began a moment before the transaction touched it
 * @param ended a moment when it was committed
 */
record Version(State state, Kind kind, Instant began, Instant ended) {

    /** Whether the transaction had touched it and may not have been committed. */
    boolean isOpenAt(Instant moment) {
        return began.isBefore(moment) && ended.isAfter(moment);
    }

    /** Those of one life that can be the last: of what counts the same, what began when another had ended is later. */
    static List<Version> last(List<Version> versions) {
        int most = versions.stream()
                .max(Comparator.comparingInt(each -> each.state().count()))
                .orElseThrow()
                .state()
                .count();
        List<Version> same =
                versions.stream().filter(each -> each.state().count() == most).toList();
        return same.stream()
                .filter(each -> same.stream().noneMatch(other -> other.began().isAfter(each.ended())))
                .toList();
    }
}
