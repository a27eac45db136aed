package dev.pgcraft.model;

import java.util.ArrayList;
import java.util.List;

/** All that the user declares, in declared order. */
public record Model(List<Resource> resources, List<View> views, List<SqlSource> sources) {

    /** Nothing declared. */
    public static final Model EMPTY = new Model(List.of(), List.of(), List.of());

    public Model {
        resources = List.copyOf(resources);
        views = List.copyOf(views);
        sources = List.copyOf(sources);
    }

    /** Both, this one's declarations first. */
    public Model and(Model other) {
        return new Model(
                concat(resources, other.resources), concat(views, other.views), concat(sources, other.sources));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
