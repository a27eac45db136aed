package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.change.Change;
import dev.pgcraft.change.Wording;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.migrate.History;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.migrate.UnfinishedBuilds;
import dev.pgcraft.schema.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/** What somebody changed in a live database beside its migrations. */
final class Drift {

    private final Databases databases;
    private final Revisions revisions;
    private final History history;

    Drift(Databases databases, Revisions revisions, History history) {
        this.databases = databases;
        this.revisions = revisions;
        this.history = history;
    }

    /** A line for each object that is not as the migrations made it. */
    static List<String> differences(Found found) {
        List<String> differences = new ArrayList<>(words(found.historyButInvalid(), found.oursWithAdditions()));
        found.missing().forEach(words -> differences.add("database: somebody did drop " + words));
        found.invalid().forEach(words -> differences.add("database: " + words));
        return differences;
    }

    /** What leads from one to the other as somebody else's doing. */
    static List<String> words(Database before, Database after) {
        List<Change> changes = new Differ().diff(before, after);
        return Wording.of(changes).stream()
                .map(line -> "database: somebody did " + line)
                .toList();
    }

    /** The live database, beside what its migrations made. */
    Found found() {
        try (Start whole = databases.replay(revisions)) {
            return found(whole);
        }
    }

    /** The same, where it is known already what all revisions make. */
    Found found(Start whole) {
        return new Found(databases.live(), made(whole), UnfinishedBuilds.of(revisions, history));
    }

    private Catalog made(Start whole) {
        NavigableSet<RevisionId> applied = history.applied();
        applied.retainAll(revisions.ids());
        if (applied.equals(revisions.ids())) {
            return whole.catalog();
        }
        if (applied.isEmpty()) {
            return new Catalog(Database.EMPTY, List.of());
        }
        try (Start replayed = databases.replay(revisions, applied)) {
            return replayed.catalog();
        }
    }

    /** All that there is to say; {@code whole} is what all revisions make. */
    List<String> all(Start whole) {
        Found found = found(whole);
        List<String> all = new ArrayList<>(differences(found));
        all.addAll(found.foreign());
        return all;
    }
}
