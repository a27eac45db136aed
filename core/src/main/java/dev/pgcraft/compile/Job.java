package dev.pgcraft.compile;

import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
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

    /** What goes wrong in a plugin of somebody else is no defect of ours. */
    private void run(Chosen chosen, BiConsumer<Plugin, Bench> work) {
        try {
            work.accept(chosen.plugin(), bench);
        } catch (ProblemException problem) {
            throw problem;
        } catch (RuntimeException | LinkageError defect) {
            if (chosen.plugin().getClass().getName().startsWith(OURS)) {
                throw defect;
            }
            throw stopped(chosen, defect);
        }
    }

    private ProblemException stopped(Chosen chosen, Throwable defect) {
        ProblemException problem = Problem.of(
                        Code.BROKEN_EXTENSION,
                        chosen.where(),
                        "plugin \"%s\" of %s stops with %s"
                                .formatted(chosen.name(), bench.resource().name(), defect),
                        "that is its extension's mistake; -v shows the causes")
                .asException();
        problem.initCause(defect);
        return problem;
    }
}
