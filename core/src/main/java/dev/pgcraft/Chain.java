package dev.pgcraft;

import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.RevisionId;
import dev.pgcraft.migrate.Revisions;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.ScratchDatabase;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A scratch database that follows the revisions, so that none is replayed twice where one builds on the other. */
final class Chain implements AutoCloseable {

    private final Databases databases;
    private final Revisions revisions;
    private final NavigableSet<RevisionId> held = new TreeSet<>();
    private Optional<ScratchDatabase> database = Optional.empty();
    private Database state = Database.EMPTY;

    Chain(Databases databases, Revisions revisions) {
        this.databases = databases;
        this.revisions = revisions;
    }

    /** What it holds when exactly these revisions are applied to it. */
    Database at(NavigableSet<RevisionId> wanted) {
        if (database.isPresent() && held.equals(wanted)) {
            return state;
        }
        close();
        database = Optional.of(databases.replay(revisions, wanted).scratch());
        held.addAll(wanted);
        state = database.get().read().database();
        return state;
    }

    /** Another database that holds the same. */
    ScratchDatabase copy() {
        return databases.scratch().copy(database.orElseThrow());
    }

    /**
     * Applies one more revision, and says what it holds then.
     *
     * @throws ProblemException if PostgreSQL refuses it
     */
    Database follow(Revision revision) {
        try {
            for (RevisionFile file : revision.up()) {
                database.orElseThrow().run(file.leg());
            }
            held.add(revision.id());
            state = database.orElseThrow().read().database();
            return state;
        } catch (ProblemException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        Optional<ScratchDatabase> last = database;
        database = Optional.empty();
        held.clear();
        last.ifPresent(ScratchDatabase::close);
    }
}
