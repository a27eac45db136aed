package dev.pgcraft.yaml;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Items;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Puts the keys of one YAML map together: each once, and those of a merged map where they are missing. */
final class FieldCollector {

    private static final String MERGE = "<<";

    private final SequencedMap<String, Field> own = new LinkedHashMap<>();
    private final SequencedMap<String, Field> merged = new LinkedHashMap<>();
    private final List<Problem> problems;

    FieldCollector(List<Problem> problems) {
        this.problems = problems;
    }

    void add(Node key, Value value, Location where) {
        if (!(key instanceof ScalarNode scalar)) {
            problems.add(Problem.of(
                    Code.YAML_TRAP, where, "a key is a list or a map", "quote a key that begins with {, [ or ?"));
            return;
        }
        if (scalar.isPlain() && scalar.getValue().equals(MERGE)) {
            merge(value);
            return;
        }
        Field first = own.putIfAbsent(scalar.getValue(), new Field(scalar.getValue(), where, value));
        if (first != null) {
            String message = "\"%s\" is there twice: first on line %d"
                    .formatted(scalar.getValue(), first.where().line());
            problems.add(Problem.of(Code.DUPLICATE_NAME, where, message));
        }
    }

    private void merge(Value value) {
        switch (value) {
            case Fields fields -> fields.fields().forEach(merged::putIfAbsent);
            case Items items -> items.values().forEach(this::merge);
            case Value.Text text ->
                problems.add(
                        Problem.of(Code.BAD_VALUE, text.where(), "<< wants a map", "write an alias: \"<<: *name\""));
        }
    }

    SequencedMap<String, Field> fields() {
        SequencedMap<String, Field> all = new LinkedHashMap<>(own);
        merged.forEach(all::putIfAbsent);
        return all;
    }
}
