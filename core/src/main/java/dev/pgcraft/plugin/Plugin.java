package dev.pgcraft.plugin;

import java.util.List;
import java.util.Optional;

/**
 * One composable piece of behaviour: turns a part of a resource into PostgreSQL objects.
 *
 * <p>The plugins of a resource run in an order in which every key is made before it is used; where keys leave it open,
 * in the order in which they were declared.
 */
public interface Plugin {

    /** The name under which resources and messages speak of it. */
    String name();

    /** What must be there before it runs. */
    default List<Key<?>> requires() {
        return List.of();
    }

    /** What it puts on the workbench. */
    default List<Key<?>> produces() {
        return List.of();
    }

    /** The group of which a resource has only one: a later source's plugin takes the place of an earlier one's. */
    default Optional<String> singleton() {
        return Optional.empty();
    }

    /** The oldest major version of PostgreSQL that can do it; 0 for any. */
    default int minimumVersion() {
        return 0;
    }

    /** Adds what the resource needs, from what the resource says and the required keys hold. */
    void contribute(Workbench workbench);

    /** Adds what takes a look at other resources; every resource has contributed by then. */
    default void connect(Workbench workbench) {}
}
