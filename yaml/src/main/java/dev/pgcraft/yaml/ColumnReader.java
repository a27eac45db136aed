package dev.pgcraft.yaml;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Evolution;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.model.Unique;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.yaml.Clause.Collation;
import dev.pgcraft.yaml.Clause.Comment;
import dev.pgcraft.yaml.Clause.Nullability;
import dev.pgcraft.yaml.Clause.Pointer;
import dev.pgcraft.yaml.Clause.RenamedFrom;
import dev.pgcraft.yaml.Clause.Source;
import dev.pgcraft.yaml.Clause.Uniqueness;
import dev.pgcraft.yaml.Clause.Using;
import dev.pgcraft.yaml.Value.Field;
import dev.pgcraft.yaml.Value.Fields;
import dev.pgcraft.yaml.Value.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the entries of {@code columns:}, and what they say beside the column itself. */
final class ColumnReader {

    private final Reading reading;
    private final List<Column> columns = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    ColumnReader(Reading reading) {
        this.reading = reading;
    }

    List<Column> columns() {
        return columns;
    }

    List<Unique> uniques() {
        return uniques;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    void read(Field field) {
        String what = "column \"%s\"".formatted(field.key());
        Optional<Identifier> name = reading.name(field.key(), field.where());
        Optional<Shorthand> said = said(what, field);
        said.ifPresent(shorthand -> checkOnce(what, shorthand.clauses(), field.where()));
        if (name.isPresent() && said.isPresent() && said.get().type().isPresent()) {
            add(name.get(), said.get().type().get(), said.get().clauses(), field.where());
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

    private void checkOnce(String what, List<Clause> clauses, Location where) {
        Set<String> topics = new HashSet<>();
        for (Clause clause : clauses) {
            if (!topics.add(clause.topic())) {
                reading.report(Code.BAD_VALUE, where, "%s says \"%s\" twice".formatted(what, clause.topic()));
            }
        }
    }

    private void add(Identifier name, PgType type, List<Clause> clauses, Location where) {
        Optional<String> collation = Optional.empty();
        boolean nullable = true;
        Column.Value value = new Column.Value.None();
        Optional<String> comment = Optional.empty();
        Evolution evolution = Evolution.NONE;
        for (Clause clause : clauses) {
            switch (clause) {
                case Collation(String given) ->
                    collation = reading.path(given, where).map(path -> given);
                case Nullability(boolean given) -> nullable = given;
                case Source(Column.Value given) -> value = given;
                case Comment(String given) -> comment = Optional.of(given);
                case RenamedFrom(Identifier old) -> evolution = new Evolution(Optional.of(old), evolution.using());
                case Using(Expression using) -> evolution = new Evolution(evolution.renamedFrom(), Optional.of(using));
                case Uniqueness(boolean unique) -> addUnique(name, unique, where);
                case Pointer(String target) -> addReference(name, target, where);
            }
        }
        columns.add(new Column(name, type, collation, nullable, value, comment, evolution, where));
    }

    private void addUnique(Identifier name, boolean unique, Location where) {
        if (unique) {
            uniques.add(new Unique(Optional.empty(), List.of(name), where));
        }
    }

    private void addReference(Identifier name, String target, Location where) {
        new TargetReader(reading)
                .resolved(target, where)
                .map(path -> new Reference(name, path, where))
                .ifPresent(reference -> foreignKeys.add(new ForeignKey(
                        Optional.empty(), List.of(reference), false, Optional.empty(), Optional.empty(), where)));
    }
}
