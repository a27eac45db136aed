package dev.pgcraft;

import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Consistency;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Compares model, history and database, two by two. */
final class Checking {

    private final Databases databases;
    private final Revisions revisions;
    private final History history;

    Checking(Databases databases, Revisions revisions, History history) {
        this.databases = databases;
        this.revisions = revisions;
        this.history = history;
    }

    Check check(Declared declared) {
        List<String> differences = new ArrayList<>();
        new Consistency(revisions, history)
                .problems().stream().map(Problem::toString).forEach(differences::add);
        differences.addAll(severalHeads());
        differences.addAll(pending());
        differences.addAll(
                Unfinished.of(history).stream().map("database: "::concat).toList());
        try {
            return compared(declared, differences);
        } catch (ProblemException e) {
            if (differences.isEmpty() || !e.problems().stream().allMatch(Checking::isOfReplay)) {
                throw e;
            }
            String words = revisions.heads().size() < 2 ? "it does not run" : "its heads do not fit each other";
            e.problems().forEach(problem -> differences.add("history: %s: %s".formatted(words, problem)));
            return new Check(differences, List.of());
        }
    }

    private static boolean isOfReplay(Problem problem) {
        return problem.code() == Code.REPLAY_FAILED;
    }

    private Check compared(Declared declared, List<String> differences) {
        try (Start whole = databases.replay(revisions)) {
            Found found = new Drift(databases, revisions, history).found(whole);
            differences.addAll(undeclared(whole, declared));
            differences.addAll(Drift.differences(found));
            return new Check(differences, found.foreign());
        }
    }

    private List<String> severalHeads() {
        List<String> heads = revisions.heads().stream().map(Revision::toString).toList();
        return heads.size() < 2
                ? List.of()
                : List.of(("history: there are %d heads: %s; `pgcraft rebase` puts one that is not applied onto the"
                                + " other, `pgcraft merge` joins them")
                        .formatted(heads.size(), String.join(", ", heads)));
    }

    private List<String> pending() {
        return revisions.topological().stream()
                .filter(revision -> !history.isWhole(revision))
                .map(revision -> "database: %s is not applied".formatted(revision))
                .toList();
    }

    /** What the next revision would hold. */
    private List<String> undeclared(Start whole, Declared declared) {
        Planned planned = databases.pipeline().plan(whole, declared);
        return Wording.of(planned.plan().changes()).stream()
                .map(line -> "model: no revision does " + line)
                .toList();
    }
}
