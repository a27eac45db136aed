package dev.pgcraft.migrate;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Revisions that are to be moved onto a head they do not build on.
 *
 * @param revisions those on which others build first
 */
public record Branch(List<Revision> revisions, Revision onto) {

    public Branch {
        revisions = List.copyOf(revisions);
    }

    /**
     * The branch on which a revision is: from where it leaves the other head's line to its own end.
     *
     * @throws dev.pgcraft.problem.ProblemException if there is no other head, or several
     */
    public static Branch of(Revisions all, RevisionId named) {
        NavigableSet<RevisionId> line = all.withAncestors(List.of(named));
        line.addAll(all.descendants(List.of(named)));
        List<Revision> others =
                all.heads().stream().filter(head -> !line.contains(head.id())).toList();
        if (others.isEmpty()) {
            throw noOtherHead(named).asException();
        }
        if (others.size() > 1) {
            throw Reference.severalHeads(others).asException();
        }
        line.removeAll(all.withAncestors(List.of(others.getFirst().id())));
        List<Revision> branch = all.topological().stream()
                .filter(revision -> line.contains(revision.id()))
                .toList();
        return new Branch(branch, others.getFirst());
    }

    private static Problem noOtherHead(RevisionId named) {
        return Problem.of(
                Code.BAD_RANGE,
                Location.COMMAND_LINE,
                "there is no other head that %s could be put on".formatted(named),
                "`pgcraft heads` lists them; rebase is for the second of two heads");
    }

    /** The branch in its new place, each revision under its old file names for now. */
    public List<Revision> moved(RevisionWriter writer) {
        NavigableMap<RevisionId, RevisionId> names = new TreeMap<>();
        List<Revision> moved = new ArrayList<>();
        Instant time = writer.clock().instant();
        for (Revision revision : revisions) {
            Instant last = moved.isEmpty() ? onto.created() : moved.getLast().created();
            time = writer.freeSecond(time.isAfter(last) ? time : last.plusSeconds(1));
            List<RevisionId> parents = revision.parents().stream()
                    .flatMap(parent -> Optional.ofNullable(names.get(parent)).stream())
                    .sorted()
                    .toList();
            Revision other = revision.rebased(parents.isEmpty() ? List.of(onto.id()) : parents, time);
            names.put(revision.id(), other.id());
            moved.add(other);
            time = time.plusSeconds(1);
        }
        return moved;
    }

    /** What all revisions are when the branch is where it is moved to. */
    public Revisions among(Revisions all, List<Revision> moved) {
        Stream<Revision> rest = all.topological().stream().filter(revision -> !revisions.contains(revision));
        return Revisions.of(Stream.concat(rest, moved.stream()).toList());
    }
}
