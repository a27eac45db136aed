package dev.pgcraft.model;

import java.util.List;

/** What a resource is made of, in declared order. */
public record Items(
        List<Column> columns,
        List<Check> checks,
        List<Unique> uniques,
        List<Index> indexes,
        List<ForeignKey> foreignKeys) {

    public Items {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
    }
}
