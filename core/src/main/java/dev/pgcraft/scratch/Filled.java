package dev.pgcraft.scratch;

import dev.pgcraft.sql.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In which of the tables that a way touches there were rows when it was gone.
 *
 * @param with those with rows
 * @param without those in which no row could be put, or in which it would have been in the way
 */
public record Filled(NavigableSet<QualifiedName> with, NavigableSet<QualifiedName> without) {

    private static final int MOST_NAMED = 5;

    public Filled {
        with = Collections.unmodifiableNavigableSet(new TreeSet<>(with));
        without = Collections.unmodifiableNavigableSet(new TreeSet<>(without));
    }

    /** In words: {@code rows in 3 of 4 tables (not in inventory.odd)}; nothing if the way touches no table. */
    public String words() {
        int all = with.size() + without.size();
        if (all == 0) {
            return "";
        }
        String tables = all == 1 ? "table" : "tables";
        if (without.isEmpty()) {
            return ", rows in %d %s".formatted(all, tables);
        }
        return ", rows in %d of %d %s (not in %s)".formatted(with.size(), all, tables, missing());
    }

    private String missing() {
        List<String> named =
                without.stream().limit(MOST_NAMED).map(QualifiedName::toString).toList();
        String rest = without.size() > MOST_NAMED ? " and %d more".formatted(without.size() - MOST_NAMED) : "";
        return named.stream().collect(Collectors.joining(", ")) + rest;
    }
}
