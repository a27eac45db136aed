package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Revisions in an order in which they can be applied, as far as there is one.
 *
 * @param stuck those that wait for a parent that never comes
 */
record Ordering(List<Revision> ordered, List<Revision> stuck) {

    private static final Comparator<Revision> OLDER_FIRST =
            Comparator.comparing(Revision::version).thenComparing(Revision::id);

    static Ordering of(Collection<Revision> revisions) {
        Map<RevisionId, List<Revision>> waitingFor = new TreeMap<>();
        Map<RevisionId, Integer> missing = new TreeMap<>();
        NavigableSet<Revision> ready = new TreeSet<>(OLDER_FIRST);
        for (Revision revision : revisions) {
            Set<RevisionId> parents = new TreeSet<>(revision.parents());
            missing.put(revision.id(), parents.size());
            parents.forEach(parent ->
                    waitingFor.computeIfAbsent(parent, id -> new ArrayList<>()).add(revision));
            if (parents.isEmpty()) {
                ready.add(revision);
            }
        }
        List<Revision> ordered = new ArrayList<>();
        for (Optional<Revision> next = poll(ready); next.isPresent(); next = poll(ready)) {
            ordered.add(next.get());
            for (Revision child : waitingFor.getOrDefault(next.get().id(), List.of())) {
                if (missing.merge(child.id(), -1, Integer::sum) == 0) {
                    ready.add(child);
                }
            }
        }
        return new Ordering(ordered, stuck(revisions, ordered));
    }

    private static Optional<Revision> poll(NavigableSet<Revision> ready) {
        return Optional.ofNullable(ready.pollFirst());
    }

    private static List<Revision> stuck(Collection<Revision> all, List<Revision> ordered) {
        Set<RevisionId> placed = ids(ordered);
        return all.stream()
                .filter(revision -> !placed.contains(revision.id()))
                .sorted(OLDER_FIRST)
                .toList();
    }

    /** A missing parent at the revision that names it; circles only where no parent is missing. */
    List<Problem> problems() {
        Set<RevisionId> known = ids(ordered);
        known.addAll(ids(stuck));
        List<Problem> missing = stuck.stream()
                .flatMap(revision -> revision.parents().stream()
                        .filter(parent -> !known.contains(parent))
                        .map(parent -> missing(revision, parent)))
                .toList();
        if (!missing.isEmpty() || stuck.isEmpty()) {
            return missing;
        }
        return List.of(circle());
    }

    private static Problem missing(Revision revision, RevisionId parent) {
        return Problem.of(
                Code.MISSING_PARENT,
                revision.up().getFirst().at(2),
                "revision %s builds on %s, which is not there".formatted(revision, parent),
                "bring back the files of %s".formatted(parent));
    }

    private Problem circle() {
        String names = stuck.stream().map(revision -> revision.id().hex()).collect(Collectors.joining(", "));
        return Problem.of(
                Code.BAD_REVISION_FILE,
                stuck.getFirst().up().getFirst().at(2),
                "revisions build on each other in a circle: " + names,
                "give one of them the parent it was written with");
    }

    private static Set<RevisionId> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
