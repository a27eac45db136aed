package dev.pgcraft.yaml;

import dev.pgcraft.model.ColumnGatherer;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Code;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.Optional;

/** Reads the entries of {@code columns:}, and what they say beside the column itself. */
final class ColumnReader {

    private final Reading reading;
    private final ColumnGatherer columns;

    ColumnReader(Reading reading) {
        this.reading = reading;
        this.columns = new ColumnGatherer(reading.problems());
    }

    ColumnGatherer columns() {
        return columns;
    }

    void read(Field field) {
        String what = "column \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        Optional<Shorthand> said = said(what, field);
        said.ifPresent(shorthand -> columns.checkOnce(what, shorthand.clauses(), field.where()));
        if (name.isPresent() && said.isPresent() && said.get().type().isPresent()) {
            columns.add(name.get(), said.get().type().get(), said.get().clauses(), field.where());
        }
    }

    private Optional<Shorthand> said(String what, Field field) {
        return switch (field.value()) {
            case Text text
            when text.kind() == Text.Kind.STRING ->
                Optional.of(Shorthand.parse(what, new Expression(text.text(), text.where()), reading));
            case Text text -> {
                String given = text.isNothing() ? "has no type" : "wants a type, not %s".formatted(text.text());
                reading.report(
                        Code.BAD_VALUE,
                        text.where(),
                        "%s %s".formatted(what, given),
                        "write \"%s: text\"".formatted(field.key()));
                yield Optional.empty();
            }
            case Value other -> reading.map(what, other).map(fields -> longForm(what, fields));
        };
    }

    private Shorthand longForm(String what, Fields fields) {
        return new LongColumn(what, reading).read(fields);
    }
}
