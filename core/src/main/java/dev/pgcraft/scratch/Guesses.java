package dev.pgcraft.scratch;

import dev.pgcraft.scratch.TableShape.Slot;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Single rows of values drawn from the pools, for tables whose rules say no by other means than a plain check. */
record Guesses(Insertion insertion) {

    private static final int MOST = 30;

    /** One INSERT each, no two alike where the pools have enough. */
    List<Sql> statements() {
        return IntStream.range(0, MOST)
                .mapToObj(this::guess)
                .flatMap(guess -> guess.sql(Insertion.Courage.SINGLE).stream())
                .distinct()
                .toList();
    }

    /** Each column goes through its pool at a pace of its own, so that all kinds of neighbours meet. */
    private Insertion guess(int number) {
        TableShape shape = insertion.shape();
        Literals literals = Literals.of(shape.rules());
        NavigableMap<Identifier, Sql> row = new TreeMap<>();
        int pace = 1;
        for (Slot slot : shape.slots()) {
            List<Sql> pool = Pool.of(slot, literals);
            if (!pool.isEmpty()) {
                row.put(slot.name(), pool.get(number * pace % pool.size()));
                pace += 2;
            }
        }
        return new Insertion(shape, insertion.filled(), insertion.firm(), List.of(row));
    }
}
