package dev.pgcraft.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Where rows are.
 *
 * @param words what tables of figures call it
 * @param table the table or view, as SQL
 */
record Place(String words, String table) {

    /** Something for each of several places, by their words. */
    static SequencedMap<String, String> each(List<Place> places, Function<Place, String> something) {
        SequencedMap<String, String> each = new LinkedHashMap<>();
        places.forEach(place -> each.put(place.words, something.apply(place)));
        return each;
    }
}
