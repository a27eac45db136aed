package dev.pgcraft.dsl;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Parameters inside of a parameter: {@code parameters().with("warehouse", "text").with("value", "bigint")}. */
public record Parameters(SequencedMap<String, Object> values) {

    public Parameters {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    /** None so far. */
    public static Parameters parameters() {
        return new Parameters(new LinkedHashMap<>());
    }

    /** The same with one that is text. */
    public Parameters with(String parameter, String value) {
        return having(parameter, value);
    }

    /** The same with one that is true or false. */
    public Parameters with(String parameter, boolean value) {
        return having(parameter, value);
    }

    /** The same with one that is a whole number. */
    public Parameters with(String parameter, long value) {
        return having(parameter, value);
    }

    /** The same with one that is a number. */
    public Parameters with(String parameter, BigDecimal value) {
        return having(parameter, value);
    }

    /** The same with one that is a list of texts, numbers, booleans, {@code parameters()} or lists. */
    public Parameters with(String parameter, List<?> value) {
        return having(parameter, value);
    }

    /** The same with one that has parameters of its own. */
    public Parameters with(String parameter, UnaryOperator<Parameters> value) {
        return having(parameter, value.apply(parameters()));
    }

    private Parameters having(String parameter, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(values);
        more.put(parameter, plain(parameter, value));
        return new Parameters(more);
    }

    /** The value as any other language of models gives it. */
    private static Object plain(String parameter, Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean flag -> flag;
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Parameters nested -> nested.values();
            case List<?> list ->
                list.stream().map(item -> plain(parameter, item)).toList();
            default ->
                throw new IllegalArgumentException("parameter \"%s\" has a value of type %s"
                        .formatted(parameter, value.getClass().getSimpleName()));
        };
    }
}
