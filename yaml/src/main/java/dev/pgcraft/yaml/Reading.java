package dev.pgcraft.yaml;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.NameReader;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Items;
import dev.pgcraft.yaml.Value.Text;
import java.util.List;
import java.util.Optional;

/** Takes values for what they should be; where they are not, says so and goes on. */
final class Reading {

    private final List<Problem> problems;
    private final NameReader names;

    Reading(List<Problem> problems) {
        this.problems = problems;
        this.names = new NameReader(problems);
    }

    void report(Code code, Location where, String message) {
        problems.add(Problem.of(code, where, message));
    }

    void report(Code code, Location where, String message, String hint) {
        problems.add(Problem.of(code, where, message, hint));
    }

    void report(Code code, Location where, String message, Optional<String> hint) {
        problems.add(Problem.of(code, where, message, hint));
    }

    /** Text; numbers and booleans as they were written. */
    Optional<Text> text(String what, Value value) {
        return switch (value) {
            case Text text when !text.isNothing() -> Optional.of(text);
            case Text text -> {
                report(Code.BAD_VALUE, text.where(), "%s is empty".formatted(what));
                yield Optional.empty();
            }
            case Fields fields
            when fields.looksLikeMarker() -> {
                reportMarker(what, fields);
                yield Optional.empty();
            }
            case Fields fields -> {
                report(Code.BAD_VALUE, fields.where(), "%s is a map, not text".formatted(what));
                yield Optional.empty();
            }
            case Items items -> {
                report(Code.BAD_VALUE, items.where(), "%s is a list, not text".formatted(what));
                yield Optional.empty();
            }
        };
    }

    private void reportMarker(String what, Fields fields) {
        String written = "{" + String.join(", ", fields.fields().keySet()) + "}";
        report(
                Code.YAML_TRAP,
                fields.where(),
                "%s begins with {, which YAML reads as a map".formatted(what),
                "quote it: \"%s\"".formatted(written));
    }

    /** SQL; the word null is SQL too. */
    Optional<Expression> expression(String what, Value value) {
        boolean isNull = value instanceof Text text
                && text.isNothing()
                && !text.text().isEmpty()
                && !text.text().equals("~");
        Optional<String> sql = isNull ? Optional.of("null") : text(what, value).map(Text::text);
        return sql.map(text -> new Expression(text, value.where()));
    }

    /** SQL, or a list of it. */
    List<Expression> expressions(String what, Value value) {
        return list(value).stream()
                .flatMap(item -> expression(what, item).stream())
                .toList();
    }

    /** A list's values; anything else as a list of one. */
    static List<Value> list(Value value) {
        return value instanceof Items items ? items.values() : List.of(value);
    }

    /** True or false. */
    boolean flag(String what, Value value) {
        if (value instanceof Text text && text.kind() == Text.Kind.BOOLEAN) {
            return text.text().equalsIgnoreCase("true");
        }
        report(Code.BAD_VALUE, value.where(), "%s is true or false".formatted(what));
        return false;
    }

    /** The entries of a map; none if nothing is said. */
    List<Field> entries(String what, Optional<Value> value) {
        return value.flatMap(given -> map(what, given))
                .map(fields -> List.copyOf(fields.fields().values()))
                .orElse(List.of());
    }

    /** A map. */
    Optional<Fields> map(String what, Value value) {
        if (value instanceof Fields fields && !fields.looksLikeMarker()) {
            return Optional.of(fields);
        }
        if (value instanceof Fields fields) {
            reportMarker(what, fields);
        } else {
            report(Code.BAD_VALUE, value.where(), "%s wants \"name: value\" lines".formatted(what));
        }
        return Optional.empty();
    }

    /** Reports keys that mean nothing, and those that mean something only in a later version. */
    void checkKeys(String what, Fields fields, List<String> known, List<String> later) {
        for (Field field : fields.fields().values()) {
            if (later.contains(field.key())) {
                report(
                        Code.UNKNOWN_KEY,
                        field.where(),
                        "pgcraft does not do \"%s\" yet (in %s)".formatted(field.key(), what),
                        "leave it out");
            } else if (!known.contains(field.key())) {
                report(
                        Code.UNKNOWN_KEY,
                        field.where(),
                        "%s has no key \"%s\"".formatted(what, field.key()),
                        DidYouMean.hint(field.key(), known));
            }
        }
    }

    /** One name, taken literally. */
    Optional<Identifier> name(String written, Location where) {
        return names.name(written, where);
    }

    /** The name of a resource or view. */
    Optional<QualifiedName> qualifiedName(Field field) {
        return names.qualifiedName(field.key(), field.where());
    }

    /** The reader of names, whose problems are ours. */
    NameReader names() {
        return names;
    }

    /** What is wrong so far. */
    List<Problem> problems() {
        return problems;
    }
}
