package dev.pgcraft.yaml;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a column in one line, as {@link Shorthand} reads it. */
final class ColumnLine {

    private static final Pattern CLAUSE = Pattern.compile(
            "\\b(not|null|unique|collate|references|using|default|generated)\\b", Pattern.CASE_INSENSITIVE);

    private ColumnLine() {}

    static String of(Column column, boolean unique) {
        List<String> words = new ArrayList<>(List.of(column.type().text()));
        column.collation().ifPresent(collation -> words.add("collate " + collation));
        if (!column.nullable()) {
            words.add("not null");
        }
        switch (column.value()) {
            case Column.Value.None() -> {}
            case Column.Value.Default(Expression expression) -> words.add("default " + guarded(expression));
            case Column.Value.Generated(Expression expression, boolean virtual) ->
                words.add("generated always as (%s) %s".formatted(expression.text(), virtual ? "virtual" : "stored"));
            case Column.Value.Identity(boolean always) ->
                words.add("generated %s as identity".formatted(always ? "always" : "by default"));
        }
        if (unique) {
            words.add("unique");
        }
        return String.join(" ", words);
    }

    /** In brackets where a word of it might begin a clause. */
    private static String guarded(Expression expression) {
        String text = expression.text();
        return CLAUSE.matcher(text).find() ? "(%s)".formatted(text) : text;
    }
}
