package dev.pgcraft;

import dev.pgcraft.diff.Differ;
import dev.pgcraft.migrate.Inspection;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.Leg;
import dev.pgcraft.scratch.Proof;
import dev.pgcraft.scratch.Proven;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.scratch.Touched;
import dev.pgcraft.scratch.Way;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Proves revisions as their files are, one after the other, each where those it builds on have led. */
final class Proving {

    private final Databases databases;
    private final Revisions revisions;
    private final String advice;
    private final Differ differ = new Differ();
    private final NavigableSet<RevisionId> broken = new TreeSet<>();

    Proving(Databases databases, Revisions revisions, String advice) {
        this.databases = databases;
        this.revisions = revisions;
        this.advice = advice;
    }

    /** What became of each of these revisions, in the order in which they can be applied. */
    List<Proved> prove(Collection<RevisionId> wanted) {
        List<Proved> all = new ArrayList<>();
        try (Chain chain = new Chain(databases, revisions)) {
            for (Revision revision : revisions.topological()) {
                if (wanted.contains(revision.id())) {
                    databases.progress().at("proving", all.size() + 1, wanted.size(), "revisions");
                    all.add(prove(chain, revision));
                }
            }
        }
        return all;
    }

    private Proved prove(Chain chain, Revision revision) {
        NavigableSet<RevisionId> before = revisions.withAncestors(revision.parents());
        Optional<RevisionId> gap = before.stream().filter(broken::contains).findFirst();
        if (gap.isPresent()) {
            return Proved.refuted(revision, List.of(unfounded(revision, gap.get())));
        }
        List<Problem> obstacles = Inspection.problems(files(revision));
        List<Problem> marks = obstacles.stream()
                .filter(problem -> problem.code() == Code.DATA_MARK)
                .toList();
        if (marks.size() < obstacles.size()) {
            return unfit(revision, obstacles);
        }
        try {
            return proved(revision, go(chain, revision, before), marks);
        } catch (ProblemException e) {
            return Proved.refuted(revision, e.problems());
        }
    }

    /** What `upgrade` would not run is not run here. */
    private Proved unfit(Revision revision, List<Problem> obstacles) {
        boolean isUp =
                Inspection.problems(revision.up()).stream().anyMatch(problem -> problem.code() != Code.DATA_MARK);
        if (isUp) {
            broken.add(revision.id());
        }
        return Proved.refuted(revision, obstacles);
    }

    private static List<RevisionFile> files(Revision revision) {
        return Stream.concat(revision.up().stream(), revision.down().stream()).toList();
    }

    private Proven go(Chain chain, Revision revision, NavigableSet<RevisionId> before) {
        Database from = chain.at(before);
        try (ScratchDatabase copy = chain.copy()) {
            Database to = follow(chain, revision);
            Way way = way(revision, from, to);
            return new Proof(differ)
                    .prove(copy, () -> databases.replay(revisions, before).scratch(), way);
        }
    }

    private Database follow(Chain chain, Revision revision) {
        try {
            return chain.follow(revision);
        } catch (ProblemException e) {
            broken.add(revision.id());
            throw new ProblemException(e.problems().stream()
                    .map(problem -> Problem.of(
                            Code.PROOF_UP, problem.where(), "the upgrade does not run: " + problem.message(), advice))
                    .toList());
        }
    }

    private Way way(Revision revision, Database from, Database to) {
        List<String> texts = files(revision).stream().map(RevisionFile::body).toList();
        NavigableSet<QualifiedName> touched = Touched.by(differ.diff(from, to), from);
        touched.addAll(Touched.namedIn(texts, from));
        Optional<List<Leg>> down = revision.isReversible() ? Optional.of(legs(revision.down())) : Optional.empty();
        return new Way(from, to, legs(revision.up()), down, touched, advice);
    }

    private static List<Leg> legs(List<RevisionFile> files) {
        return files.stream().map(RevisionFile::leg).toList();
    }

    /** In words; where somebody has yet to say what becomes of data, only the structure is proved. */
    static String words(Proven proven, int majorVersion, boolean isMarked) {
        String words = proven.words(majorVersion);
        return isMarked ? "structure only, " + words : words;
    }

    private Proved proved(Revision revision, Proven proven, List<Problem> marks) {
        String proof = words(proven, databases.scratch().majorVersion(), !marks.isEmpty());
        List<String> notes = new ArrayList<>(proven.notes());
        if (!revision.isReversible()) {
            notes.add("there is no way back: downgrade stops before it");
        }
        if (!revision.proof().map(Proving::claim).equals(Optional.of(claim(proof)))) {
            notes.add(revision.proof().map(head -> "its head says: " + head).orElse("its head names no proof"));
        }
        return new Proved(revision, Optional.of(proof), marks, notes);
    }

    /** Which way, and on which server; how many tables had rows is no claim about the files. */
    private static String claim(String proof) {
        return proof.replaceFirst(",.*", "");
    }

    private static Problem unfounded(Revision revision, RevisionId gap) {
        return Problem.of(
                Code.PROOF_UP,
                revision.up().getFirst().at(0),
                "it builds on %s, which does not run".formatted(gap),
                "put that one right first");
    }
}
