package dev.pgcraft.compile;

import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.problem.Location;

/** A plugin that takes part in a resource, and the place that asked for it. */
record Chosen(Plugin plugin, Location where) {

    String name() {
        return plugin.name();
    }
}
