package dev.pgcraft;

import dev.pgcraft.catalog.Catalog;
import dev.pgcraft.schema.Database;
import dev.pgcraft.scratch.ScratchDatabase;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a way begins: what a database holds, which is often known, and a scratch database that holds it, made only for
 * who wants to run something.
 */
public final class Start implements AutoCloseable {

    private final Supplier<ScratchDatabase> making;
    private final Function<Start, Catalog> knowing;
    private Optional<ScratchDatabase> made = Optional.empty();
    private Optional<Catalog> known = Optional.empty();

    /**
     * Where somebody may know what there is.
     *
     * @param knowing tells it, from the scratch database only if it must
     */
    Start(Supplier<ScratchDatabase> making, Function<Start, Catalog> knowing) {
        this.making = making;
        this.knowing = knowing;
    }

    /** A scratch database as it is now; whoever opened it closes it. */
    public static Start of(ScratchDatabase database) {
        return new Start(() -> database, start -> database.read());
    }

    /** What there is. */
    Database database() {
        return catalog().database();
    }

    /** The same, with what is of kinds that are not managed. */
    Catalog catalog() {
        if (known.isEmpty()) {
            known = Optional.of(knowing.apply(this));
        }
        return known.get();
    }

    /** A scratch database that holds it; whoever runs something there goes back afterwards. */
    ScratchDatabase scratch() {
        if (made.isEmpty()) {
            made = Optional.of(making.get());
        }
        return made.get();
    }

    @Override
    public void close() {
        made.ifPresent(ScratchDatabase::close);
    }
}
