package dev.pgcraft.plugin;

import dev.pgcraft.model.Model;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bundle of plugins, factories, declarations and commands that a project switches on by its name. Extensions are
 * found by {@link java.util.ServiceLoader}.
 */
public interface Extension {

    /** The name under which {@code extensions:} lists it. */
    String name();

    /** Extensions that must be switched on with it. */
    default List<String> dependsOn() {
        return List.of();
    }

    /** Kinds of resource it brings. */
    default List<Factory> factories() {
        return List.of();
    }

    /** Plugins it brings. */
    default List<PluginKind> plugins() {
        return List.of();
    }

    /** The names of plugins, its own or others', that every resource of the project has once it is switched on. */
    default List<String> everywhere() {
        return List.of();
    }

    /**
     * What it adds to a project once: resources, views, SQL, roles and what they may do. Its resources have no plugins
     * but those that they name.
     */
    default Model model() {
        return Model.EMPTY;
    }

    /**
     * Templates of the names that its plugins generate, by keys that no other extension has: begin them with the name
     * of the extension. Every key of {@link Naming} may be changed by the project.
     */
    default SortedMap<String, String> names() {
        return new TreeMap<>();
    }

    /** Subcommands of the program {@code pgcraft}. */
    default List<Command> commands() {
        return List.of();
    }
}
