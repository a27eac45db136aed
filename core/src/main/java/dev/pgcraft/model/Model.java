package dev.pgcraft.model;

import java.util.ArrayList;
import java.util.List;

/** All that the user declares, in declared order. */
public record Model(List<Resource> resources, List<View> views, List<SqlSource> sources, Access access) {

    /** Nothing declared. */
    public static final Model EMPTY = new Model(List.of(), List.of(), List.of());

    /** What says nothing about roles. */
    public Model(List<Resource> resources, List<View> views, List<SqlSource> sources) {
        this(resources, views, sources, Access.NONE);
    }

    public Model {
        resources = List.copyOf(resources);
        views = List.copyOf(views);
        sources = List.copyOf(sources);
    }

    /** Both, this one's declarations first. */
    public Model and(Model other) {
        return new Model(
                concat(resources, other.resources),
                concat(views, other.views),
                concat(sources, other.sources),
                access.and(other.access));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
