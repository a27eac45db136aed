package dev.pgcraft.migrate;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a database says about which revisions it holds. */
public record History(List<Entry> entries) {

    /** Of a database that was never migrated. */
    public static final History NONE = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    /** The revisions of which at least one step is in the database, those half applied among them. */
    public NavigableSet<RevisionId> applied() {
        return entries.stream()
                .filter(Entry::mayHaveHappened)
                .map(Entry::revision)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is known about one step. */
    public Optional<Entry> find(RevisionId revision, int step) {
        return entries.stream()
                .filter(entry -> entry.revision().equals(revision) && entry.step() == step)
                .findFirst();
    }

    /** Whether this file of a revision was run to its end. */
    public boolean isDone(RevisionId revision, int step) {
        return find(revision, step)
                .filter(entry -> entry.state() == Entry.State.DONE)
                .isPresent();
    }

    /** Whether every step up was run to its end and no step down was begun. */
    public boolean isWhole(Revision revision) {
        return revision.up().stream()
                        .allMatch(file -> isDone(revision.id(), file.head().step()))
                && !isGoingDown(revision.id());
    }

    /** Whether some step down was run, and others were not. */
    public boolean isGoingDown(RevisionId revision) {
        return entries.stream()
                .anyMatch(entry -> entry.revision().equals(revision) && entry.step() < 0 && entry.mayHaveHappened());
    }

    /** Steps that ended in an error, or that nobody knows the end of. */
    public List<Entry> unfinished() {
        return entries.stream()
                .filter(entry -> entry.state() != Entry.State.DONE)
                .toList();
    }

    /** The revisions that left nothing but failures, apart from {@code known}. */
    NavigableSet<RevisionId> forgotten(Collection<RevisionId> known) {
        NavigableSet<RevisionId> forgotten =
                entries.stream().map(Entry::revision).collect(Collectors.toCollection(TreeSet::new));
        forgotten.removeAll(applied());
        forgotten.removeAll(known);
        return forgotten;
    }
}
