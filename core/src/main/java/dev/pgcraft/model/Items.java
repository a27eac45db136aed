package dev.pgcraft.model;

import java.util.List;

/** What a resource is made of, in declared order. */
public record Items(
        List<Column> columns,
        List<Check> checks,
        List<Unique> uniques,
        List<Index> indexes,
        List<ForeignKey> foreignKeys,
        List<Event> events) {

    /** What has no events. */
    public Items(
            List<Column> columns,
            List<Check> checks,
            List<Unique> uniques,
            List<Index> indexes,
            List<ForeignKey> foreignKeys) {
        this(columns, checks, uniques, indexes, foreignKeys, List.of());
    }

    public Items {
        columns = List.copyOf(columns);
        checks = List.copyOf(checks);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        events = List.copyOf(events);
    }
}
