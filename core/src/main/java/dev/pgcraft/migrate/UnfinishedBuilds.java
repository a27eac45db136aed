package dev.pgcraft.migrate;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Indexes whose concurrent build did not come to its end; the next run of its file builds them anew. */
public final class UnfinishedBuilds {

    private UnfinishedBuilds() {}

    /** Each with the way on which its file is run. */
    public static NavigableMap<ObjectId, Direction> of(Revisions revisions, History history) {
        NavigableMap<ObjectId, Direction> builds = new TreeMap<>();
        for (Entry entry : history.unfinished()) {
            Direction direction = entry.step() < 0 ? Direction.DOWN : Direction.UP;
            revisions.find(entry.revision()).stream()
                    .flatMap(revision -> revision.files(direction).stream())
                    .filter(file -> HistoryRows.step(file, direction) == entry.step()
                            && !file.head().transactional())
                    .flatMap(file -> file.work().stream())
                    .flatMap(statement -> ConcurrentIndex.of(statement).stream())
                    .filter(ConcurrentIndex::creates)
                    .forEach(index -> builds.put(new ObjectId(Kind.INDEX, index.path()), direction));
        }
        return builds;
    }
}
