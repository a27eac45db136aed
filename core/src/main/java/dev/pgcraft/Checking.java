package dev.pgcraft;

import dev.pgcraft.change.Wording;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.migrate.Consistency;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.Problem;
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
        try (Start whole = databases.replay(revisions)) {
            Found found = new Drift(databases, revisions, history).found(whole);
            differences.addAll(undeclared(whole, declared));
            differences.addAll(Drift.differences(found));
            return new Check(differences, found.foreign());
        }
    }

    private List<String> severalHeads() {
        int heads = revisions.heads().size();
        return heads < 2 ? List.of() : List.of("history: there are %d heads".formatted(heads));
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
