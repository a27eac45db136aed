package dev.pgcraft.yaml;

import dev.pgcraft.model.Clause;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.model.Column.Value.Identity;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a column that is written as a map. */
final class LongColumn {

    static final List<String> KEYS = List.of(
            "type",
            "nullable",
            "default",
            "generated",
            "identity",
            "collation",
            "comment",
            "unique",
            "references",
            "using",
            "down_using",
            "backfill",
            "down_backfill",
            "renamed_from");

    private final String what;
    private final Reading reading;

    LongColumn(String what, Reading reading) {
        this.what = what;
        this.reading = reading;
    }

    Shorthand read(Fields fields) {
        reading.checkKeys(what, fields, KEYS, List.of());
        List<Clause> clauses = new ArrayList<>();
        for (String key : KEYS) {
            Optional.ofNullable(fields.fields().get(key))
                    .filter(field -> !key.equals("type"))
                    .flatMap(field -> clause(key, field.value()))
                    .ifPresent(clauses::add);
        }
        return new Shorthand(type(fields), clauses);
    }

    private Optional<PgType> type(Fields fields) {
        if (!fields.fields().containsKey("type")) {
            reading.report(Code.BAD_VALUE, fields.where(), "%s has no type".formatted(what), "write \"type: text\"");
            return Optional.empty();
        }
        return reading.text(words("type"), fields.fields().get("type").value()).flatMap(this::typeAlone);
    }

    private Optional<PgType> typeAlone(Text text) {
        Shorthand said = Shorthand.parse(what, new Expression(text.text(), text.where()), reading);
        if (!said.clauses().isEmpty()) {
            reading.report(
                    Code.LEFT_OVER,
                    text.where(),
                    "%s: \"%s\" is more than a type".formatted(what, text.text()),
                    "in a map each has its own key: " + String.join(", ", KEYS));
        }
        return said.type();
    }

    private String words(String key) {
        return "%s of %s".formatted(key, what);
    }

    private Optional<Clause> clause(String key, Value value) {
        String name = words(key);
        return switch (key) {
            case "nullable" -> Optional.of(new Clause.Nullability(reading.flag(name, value)));
            case "unique" -> Optional.of(new Clause.Uniqueness(reading.flag(name, value)));
            case "default" -> reading.expression(name, value).map(sql -> new Clause.Source(new Default(sql)));
            case "using" -> reading.expression(name, value).map(Clause.Using::new);
            case "down_using" -> reading.expression(name, value).map(Clause.DownUsing::new);
            case "backfill" -> reading.expression(name, value).map(Clause.Backfill::new);
            case "down_backfill" -> reading.expression(name, value).map(Clause.DownBackfill::new);
            case "generated" -> reading.expression(name, value).map(sql -> new Clause.Source(generated(sql)));
            case "identity" -> reading.text(name, value).flatMap(text -> identity(name, text));
            case "collation" -> reading.text(name, value).map(text -> new Clause.Collation(text.text()));
            case "comment" -> reading.text(name, value).map(text -> new Clause.Comment(text.text()));
            case "references" -> reading.text(name, value).map(text -> new Clause.Pointer(text.text()));
            case "renamed_from" ->
                reading.text(name, value)
                        .flatMap(text -> reading.name(text.text(), text.where()))
                        .map(Clause.RenamedFrom::new);
            default -> throw new IllegalArgumentException("no key of a column: " + key);
        };
    }

    /** A last word {@code stored} or {@code virtual} is no part of the expression. */
    private static Generated generated(Expression written) {
        Fragment fragment = Fragment.of(written.text()).trimmed();
        int last = fragment.tokens().size() - 1;
        boolean virtual = last > 0 && fragment.tokens().get(last).is("virtual");
        boolean stored = last > 0 && fragment.tokens().get(last).is("stored");
        String text = virtual || stored ? fragment.part(0, last).text() : written.text();
        return new Generated(new Expression(text.strip(), written.where()), virtual);
    }

    private Optional<Clause> identity(String name, Text text) {
        return switch (text.text().toLowerCase(Locale.ROOT)) {
            case "always" -> Optional.of(new Clause.Source(new Identity(true)));
            case "by default" -> Optional.of(new Clause.Source(new Identity(false)));
            default -> {
                reading.report(Code.BAD_VALUE, text.where(), "%s is \"always\" or \"by default\"".formatted(name));
                yield Optional.empty();
            }
        };
    }
}
