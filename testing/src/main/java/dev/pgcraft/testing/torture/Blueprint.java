package dev.pgcraft.testing.torture;

import dev.pgcraft.Pipeline;
import dev.pgcraft.catalog.CatalogReader;
import dev.pgcraft.catalog.Scope;
import dev.pgcraft.compile.Compiler;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.scratch.Server;
import dev.pgcraft.script.Script;
import dev.pgcraft.yaml.ModelReader;
import java.util.List;

/** The statements that make a database what a model says: those of the way up, as a revision has them. */
public record Blueprint(List<String> statements) {

    public Blueprint {
        statements = List.copyOf(statements);
    }

    /** What pgcraft writes for a model in YAML. */
    public static Blueprint of(Server server, String model) {
        Scratch scratch = new Scratch(server, new CatalogReader(Scope.STANDARD));
        try (ScratchDatabase empty = scratch.open()) {
            Script up = new Pipeline(scratch, Manner.SIMPLE)
                    .plan(empty, new Compiler().compile(new ModelReader().read("model.yaml", model)))
                    .up();
            return new Blueprint(up.parts().stream()
                    .flatMap(part -> part.statements().stream())
                    .map(statement -> statement.sql().text())
                    .toList());
        }
    }
}
