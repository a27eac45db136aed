package dev.pgcraft.yaml;

import dev.pgcraft.sql.PgType;
import java.util.List;
import java.util.Optional;

/** Finds where a type ends: some have several words. */
final class TypeParser {

    private static final List<String> FIELDS = List.of("year", "month", "day", "hour", "minute", "second");

    private final Words words;

    TypeParser(Words words) {
        this.words = words;
    }

    /** The type that comes next, if one does. */
    Optional<PgType> parse() {
        int start = words.position();
        if (words.atEnd() || words.beginsClause() || !name()) {
            return Optional.empty();
        }
        array();
        return Optional.of(new PgType(words.since(start)));
    }

    private boolean name() {
        if (words.accept("double", "precision")) {
            return true;
        }
        if (words.accept("timestamp") || words.accept("time")) {
            words.acceptBrackets('(');
            zone();
            return true;
        }
        if (words.accept("interval")) {
            fields();
            return true;
        }
        return characters() || qualified();
    }

    private boolean characters() {
        boolean several = words.accept("national", "character")
                || words.accept("national", "char")
                || words.accept("character")
                || words.accept("char")
                || words.accept("nchar")
                || words.accept("bit");
        if (several) {
            words.accept("varying");
            words.acceptBrackets('(');
        }
        return several;
    }

    private boolean qualified() {
        boolean named = words.acceptName();
        while (named && words.acceptSymbol('.')) {
            words.acceptName();
        }
        words.acceptBrackets('(');
        return named;
    }

    /** {@code day to second(3)}. */
    private void fields() {
        if (field() && words.accept("to")) {
            field();
        }
        words.acceptBrackets('(');
    }

    private boolean field() {
        return FIELDS.stream().anyMatch(words::accept);
    }

    private void zone() {
        if (!words.accept("with", "time", "zone")) {
            words.accept("without", "time", "zone");
        }
    }

    private void array() {
        words.accept("array");
        boolean dimension;
        do {
            dimension = words.acceptBrackets('[');
        } while (dimension);
    }
}
