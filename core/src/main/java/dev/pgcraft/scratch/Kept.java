package dev.pgcraft.scratch;

import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table whose rows outlive a way, and those of its columns that keep their values.
 *
 * @param table its name at the beginning
 * @param now its name where it is looked at
 * @param columns each by its name at the beginning, with the one it has now
 * @param keyed whether the whole primary key is among them
 */
record Kept(QualifiedName table, QualifiedName now, SequencedMap<Identifier, Column> columns, boolean keyed) {

    /** A column as it is called now. */
    record Column(Identifier now, boolean key) {}

    /** Tables at the beginning of the way: all that is not computed will have to be there at its end. */
    static List<Kept> before(List<Place> places) {
        return of(places, places);
    }

    /**
     * What is kept of tables.
     *
     * <p>What was renamed is found by its place. A table or column that was dropped and made again has another place,
     * and is found by its name: to the user it is the same, and its rows or values are missed.
     */
    static List<Kept> of(List<Place> before, List<Place> after) {
        Set<Long> relations = before.stream().map(Place::relation).collect(Collectors.toSet());
        return byTable(before).entrySet().stream()
                .flatMap(table -> of(table.getKey(), table.getValue(), after, relations).stream())
                .toList();
    }

    private static Optional<Kept> of(QualifiedName table, List<Place> before, List<Place> after, Set<Long> relations) {
        SequencedMap<QualifiedName, List<Place>> others = byTable(after);
        long relation = before.getFirst().relation();
        Optional<List<Place>> found = others.values().stream()
                .filter(places -> places.getFirst().relation() == relation)
                .findFirst()
                .or(() -> Optional.ofNullable(others.get(table))
                        .filter(places -> !relations.contains(places.getFirst().relation())));
        return found.map(places -> kept(before, places));
    }

    private static Kept kept(List<Place> before, List<Place> after) {
        SequencedMap<Identifier, Column> columns = new LinkedHashMap<>();
        for (Place place : before) {
            now(place, before, after)
                    .filter(now -> keepsValues(place, now))
                    .ifPresent(now -> columns.put(place.column(), new Column(now.column(), place.key())));
        }
        List<Place> key = before.stream().filter(Place::key).toList();
        boolean keyed = !key.isEmpty() && key.stream().allMatch(place -> columns.containsKey(place.column()));
        return new Kept(before.getFirst().table(), after.getFirst().table(), columns, keyed);
    }

    private static Optional<Place> now(Place place, List<Place> before, List<Place> after) {
        Optional<Place> same = samePlace(place, after);
        if (same.isPresent()) {
            return same;
        }
        Set<Identifier> taken = before.stream()
                .flatMap(other -> samePlace(other, after).stream())
                .map(Place::column)
                .collect(Collectors.toSet());
        return after.stream()
                .filter(other -> other.column().equals(place.column()) && !taken.contains(other.column()))
                .findFirst();
    }

    private static Optional<Place> samePlace(Place place, List<Place> after) {
        return after.stream()
                .filter(other -> other.relation() == place.relation() && other.number() == place.number())
                .findFirst();
    }

    private static boolean keepsValues(Place before, Place after) {
        return before.type().equals(after.type()) && !before.generated() && !after.generated();
    }

    private static SequencedMap<QualifiedName, List<Place>> byTable(List<Place> places) {
        SequencedMap<QualifiedName, List<Place>> tables = new LinkedHashMap<>();
        places.forEach(place ->
                tables.computeIfAbsent(place.table(), name -> new ArrayList<>()).add(place));
        return tables;
    }

    /** The same at the end of the way back, where everything has its first name again. */
    Kept back() {
        SequencedMap<Identifier, Column> first = new LinkedHashMap<>();
        columns.forEach((name, column) -> first.put(name, new Column(name, column.key())));
        return new Kept(table, table, first, keyed);
    }
}
