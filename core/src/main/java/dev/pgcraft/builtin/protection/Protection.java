package dev.pgcraft.builtin.protection;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import java.util.List;

/**
 * {@code protection}: has the guards of a resource stand before its tables. They stop accidents, the owner's, too, and
 * not an owner who means it; everybody else is stopped by having no privileges.
 */
public final class Protection implements Plugin {

    @Override
    public String name() {
        return "protection";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Guard.KEY);
    }

    @Override
    public void contribute(Workbench workbench) {
        for (Guard guard : workbench.all(Guard.KEY)) {
            guard.trigger()
                    .addTo(
                            workbench,
                            guard.purpose(),
                            guard.comment(),
                            workbench.resource().where());
        }
    }
}
