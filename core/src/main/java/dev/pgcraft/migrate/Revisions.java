package dev.pgcraft.migrate;

import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** All revisions of a project and what builds on what. */
public final class Revisions {

    /** No revision yet. */
    public static final Revisions NONE = Revisions.of(List.of());

    private final List<Revision> topological;
    private final NavigableMap<RevisionId, Revision> byId;
    private final NavigableMap<RevisionId, NavigableSet<RevisionId>> children;

    private Revisions(List<Revision> topological) {
        this.topological = List.copyOf(topological);
        this.byId = new TreeMap<>();
        this.children = new TreeMap<>();
        for (Revision revision : topological) {
            byId.put(revision.id(), revision);
            for (RevisionId parent : revision.parents()) {
                children.computeIfAbsent(parent, id -> new TreeSet<>()).add(revision.id());
            }
        }
    }

    /**
     * The revisions in a folder; none if the folder does not exist.
     *
     * @param label the folder as the user knows it: {@code migrations}
     * @throws ProblemException with all that is wrong with the files
     */
    public static Revisions read(Path folder, String label) {
        return of(new RevisionFolder(folder, label).read());
    }

    /**
     * The revisions as a graph.
     *
     * @throws ProblemException if a parent is missing or a revision builds on itself
     */
    public static Revisions of(Collection<Revision> revisions) {
        Ordering ordering = Ordering.of(revisions);
        List<Problem> problems = ordering.problems();
        ProblemException.throwIfAny(problems);
        return new Revisions(ordering.ordered());
    }

    /** Every revision after those it builds on; the older first where that leaves a choice. */
    public List<Revision> topological() {
        return topological;
    }

    /** The revision with this id, if the folder has it. */
    public Optional<Revision> find(RevisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Which revisions there are. */
    public NavigableSet<RevisionId> ids() {
        return Collections.unmodifiableNavigableSet(byId.navigableKeySet());
    }

    /** Those on which nothing builds. */
    public List<Revision> heads() {
        return heads(ids());
    }

    /** Those among {@code ids} on which none of {@code ids} builds. */
    public List<Revision> heads(Collection<RevisionId> ids) {
        return topological.stream()
                .filter(revision -> ids.contains(revision.id()))
                .filter(revision -> Collections.disjoint(children.getOrDefault(revision.id(), new TreeSet<>()), ids))
                .toList();
    }

    /**
     * The revisions that a reference means: {@code head}, {@code heads}, {@code base} (none), an id, the beginning of
     * an id that fits only one, or a number such as {@code 20260315191632}.
     *
     * @throws ProblemException if it fits none or several
     */
    public List<RevisionId> find(String reference) {
        return new Reference(this).find(reference);
    }

    /** These and everything they build on. */
    public NavigableSet<RevisionId> withAncestors(Collection<RevisionId> tips) {
        NavigableSet<RevisionId> reached = new TreeSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(tips);
        while (!open.isEmpty()) {
            RevisionId id = open.remove();
            if (reached.add(id)) {
                open.addAll(find(id).map(Revision::parents).orElse(List.of()));
            }
        }
        return reached;
    }

    /** Everything that builds on one of these, without these. */
    public NavigableSet<RevisionId> descendants(Collection<RevisionId> roots) {
        NavigableSet<RevisionId> reached = new TreeSet<>();
        Deque<RevisionId> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            children.getOrDefault(open.remove(), new TreeSet<>()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** What leads from {@code after} up to and including {@code upTo}, in order. */
    public List<Revision> between(Collection<RevisionId> after, Collection<RevisionId> upTo) {
        NavigableSet<RevisionId> wanted = withAncestors(upTo);
        wanted.removeAll(withAncestors(after));
        return topological.stream()
                .filter(revision -> wanted.contains(revision.id()))
                .toList();
    }

    /** The files that build an empty database up to these revisions, in order. */
    public List<RevisionFile> replay(Collection<RevisionId> tips) {
        List<RevisionFile> files = new ArrayList<>();
        between(List.of(), tips).forEach(revision -> files.addAll(revision.up()));
        return List.copyOf(files);
    }
}
