package dev.pgcraft.compile;

import dev.pgcraft.model.Event;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import java.util.List;
import java.util.function.BiConsumer;

/** The plugins of one resource, in order, and where they work. */
record Job(Bench bench, List<Chosen> plugins) {

    /** The plugin that makes the events of a resource. */
    private static final String EVENTS = "events";

    private static final String OURS = "dev.pgcraft.builtin.";

    Job {
        plugins = List.copyOf(plugins);
    }

    void contribute() {
        plugins.forEach(chosen -> run(chosen, Plugin::contribute));
        boolean makesEvents = plugins.isEmpty()
                || plugins.stream().anyMatch(chosen -> chosen.name().equals(EVENTS));
        bench.resource().items().events().stream().filter(event -> !makesEvents).forEach(this::refuse);
    }

    private void refuse(Event event) {
        String message = "%s has event \"%s\", and only a ledger has events"
                .formatted(bench.resource().name(), event.name());
        bench.report(Problem.of(
                Code.NOT_A_LEDGER, event.where(), message, "write \"factory: ledger\", or a function in an SQL file"));
    }

    /** Who keeps rows of some apart from those of others comes last: it looks at all tables that there are by then. */
    void connect() {
        plugins.stream().filter(chosen -> !isScoping(chosen)).forEach(chosen -> run(chosen, Plugin::connect));
        plugins.stream().filter(Job::isScoping).forEach(chosen -> run(chosen, Plugin::connect));
    }

    private static boolean isScoping(Chosen chosen) {
        return chosen.plugin().produces().contains(Keys.SCOPE);
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
