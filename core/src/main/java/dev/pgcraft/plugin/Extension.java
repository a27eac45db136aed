package dev.pgcraft.plugin;

import java.util.List;

/** A bundle of plugins and factories that a project can switch on by its name. */
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
}
