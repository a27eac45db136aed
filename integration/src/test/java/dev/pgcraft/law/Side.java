package dev.pgcraft.law;

import dev.pgcraft.compile.Compiler;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.model.Model;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.yaml.ModelReader;
import java.util.List;
import java.util.stream.Collectors;

/** A model as a user would write it: YAML, and statements of a SQL file. */
record Side(Node.Branch model, List<String> statements) {

    Side {
        statements = List.copyOf(statements);
    }

    String yaml() {
        return model.yaml();
    }

    String sql() {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }

    Declared declared(String name) {
        Model resources = new ModelReader().read(name + ".yaml", yaml());
        Model sources = new Model(List.of(), List.of(), List.of(new SqlSource(name + ".sql", sql())));
        return new Compiler().compile(statements.isEmpty() ? resources : resources.and(sources));
    }
}
