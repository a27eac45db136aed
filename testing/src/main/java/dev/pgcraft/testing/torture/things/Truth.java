package dev.pgcraft.testing.torture.things;

import dev.pgcraft.testing.torture.Chronicle;
import dev.pgcraft.testing.torture.Commit;
import dev.pgcraft.testing.torture.things.Did.Kind;
import dev.pgcraft.testing.torture.things.Did.Touched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must be there, from what the sessions committed.
 *
 * @param lives the versions of each life
 */
record Truth(SortedMap<String, List<Version>> lives) {

    static Truth of(Chronicle chronicle) {
        SortedMap<String, List<Version>> lives = new TreeMap<>();
        for (Commit commit : chronicle.commits()) {
            for (Version version : versions(commit)) {
                lives.computeIfAbsent(version.state().life(), life -> new ArrayList<>())
                        .add(version);
            }
        }
        return new Truth(lives);
    }

    /** Several changes of one life are one version; who came and went in one transaction was never there. */
    private static List<Version> versions(Commit commit) {
        Map<String, Version> versions = new LinkedHashMap<>();
        Stream<Touched> touches =
                commit.deeds().stream().filter(Touched.class::isInstance).map(Touched.class::cast);
        touches.forEach(touch -> versions.merge(
                touch.state().life(),
                new Version(touch.state(), touch.kind(), touch.before(), commit.ended()),
                (first, next) ->
                        new Version(next.state(), together(first.kind(), next.kind()), first.began(), first.ended())));
        return versions.values().stream()
                .filter(version -> version.kind() != Kind.INSERT || !isGone(commit, version))
                .toList();
    }

    private static Kind together(Kind first, Kind next) {
        return first == Kind.INSERT ? first : next;
    }

    private static boolean isGone(Commit commit, Version version) {
        return commit.deeds().stream()
                .anyMatch(deed -> deed instanceof Touched(var state, var kind, var before)
                        && kind == Kind.DELETE
                        && state.life().equals(version.state().life()));
    }

    Stream<Version> versions() {
        return lives.values().stream().flatMap(List::stream);
    }

    /** For each id that was there at a moment, the states that it may have had. */
    SortedMap<Long, List<State>> at(Instant moment) {
        SortedMap<Long, List<State>> there = new TreeMap<>();
        for (List<Version> life : lives.values()) {
            List<Version> until =
                    life.stream().filter(each -> !each.ended().isAfter(moment)).toList();
            if (!until.isEmpty() && until.stream().noneMatch(each -> each.kind() == Kind.DELETE)) {
                there.computeIfAbsent(until.getFirst().state().id(), id -> new ArrayList<>())
                        .addAll(Version.last(until).stream().map(Version::state).toList());
            }
        }
        return there;
    }

    /** Those of which nothing can be said at a moment. */
    Set<Long> unsettled(Instant moment) {
        return versions()
                .filter(version -> version.isOpenAt(moment))
                .map(version -> version.state().id())
                .collect(Collectors.toSet());
    }
}
