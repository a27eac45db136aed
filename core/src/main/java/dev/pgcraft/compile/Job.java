package dev.pgcraft.compile;

import dev.pgcraft.plugin.Plugin;
import java.util.List;
import java.util.function.BiConsumer;

/** The plugins of one resource, in order, and where they work. */
record Job(Bench bench, List<Chosen> plugins) {

    private static final String OURS = "dev.pgcraft.builtin.";

    Job {
        plugins = List.copyOf(plugins);
    }

    void contribute() {
        plugins.forEach(chosen -> run(chosen, Plugin::contribute));
    }

    void connect() {
        plugins.forEach(chosen -> run(chosen, Plugin::connect));
    }

    private void run(Chosen chosen, BiConsumer<Plugin, Bench> work) {
        if (chosen.plugin().getClass().getName().startsWith(OURS)) {
            work.accept(chosen.plugin(), bench);
            return;
        }
        String what =
                "plugin \"%s\" of %s".formatted(chosen.name(), bench.resource().name());
        ExtensionDefect.guard(chosen.where(), what, () -> {
            work.accept(chosen.plugin(), bench);
            return bench;
        });
    }
}
