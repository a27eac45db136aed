package dev.pgcraft.testing.torture;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** All that was committed, written down by those who did it. */
public final class Chronicle {

    private final Collection<Commit> commits = new ConcurrentLinkedQueue<>();

    void add(Commit commit) {
        commits.add(commit);
    }

    /** All commits, those of one session in order. */
    public List<Commit> commits() {
        return List.copyOf(commits);
    }

    /** All deeds of one kind. */
    public <D extends Deed> Stream<D> deeds(Class<D> kind) {
        return commits.stream()
                .flatMap(commit -> commit.deeds().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
