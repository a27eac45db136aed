package dev.pgcraft.yaml;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Finds unquoted values that YAML has cut in two at a comma: in braces {@code price: numeric(10,2)} is the two keys
 * {@code price} and {@code 2)}.
 */
final class SplitValues {

    private final List<Problem> problems;

    SplitValues(List<Problem> problems) {
        this.problems = problems;
    }

    /** The fields of a map in braces, with what was cut put together again and reported. */
    SequencedMap<String, Field> joined(SequencedMap<String, Field> fields) {
        SequencedMap<String, Field> joined = new LinkedHashMap<>();
        for (Field field : fields.values()) {
            Field last = joined.isEmpty() ? field : joined.lastEntry().getValue();
            if (isOpen(last.value()) && field.value().isNothing()) {
                String whole = text(last.value()) + "," + field.key();
                joined.put(last.key(), new Field(last.key(), last.where(), whole(whole, last.where())));
            } else {
                joined.put(field.key(), field);
            }
        }
        joined.values().forEach(field -> report(!field.equals(fields.get(field.key())), field.value()));
        return joined;
    }

    /** The items of a list in brackets, with what was cut put together again and reported. */
    List<Value> joined(List<Value> items) {
        List<Value> joined = new ArrayList<>();
        for (Value item : items) {
            if (!joined.isEmpty() && isOpen(joined.getLast()) && item instanceof Text rest) {
                joined.add(whole(text(joined.removeLast()) + "," + rest.text(), rest.where()));
            } else {
                joined.add(item);
            }
        }
        joined.forEach(item -> report(!items.contains(item), item));
        return joined;
    }

    private void report(boolean wasCut, Value value) {
        if (wasCut) {
            String message = "\"%s\" is cut in two: inside { } and [ ] a comma ends a value".formatted(text(value));
            problems.add(Problem.of(Code.YAML_TRAP, value.where(), message, "quote it: \"%s\"".formatted(text(value))));
        }
    }

    private static Text whole(String text, Location where) {
        return new Text(text, Text.Kind.STRING, where);
    }

    private static boolean isOpen(Value value) {
        String text = text(value);
        return text.chars().filter(c -> c == '(').count()
                > text.chars().filter(c -> c == ')').count();
    }

    private static String text(Value value) {
        return value instanceof Text text ? text.text() : "";
    }
}
