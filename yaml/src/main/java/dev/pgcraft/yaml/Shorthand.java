package dev.pgcraft.yaml;

import dev.pgcraft.model.Clause;
import dev.pgcraft.model.Clause.Collation;
import dev.pgcraft.model.Clause.Nullability;
import dev.pgcraft.model.Clause.Pointer;
import dev.pgcraft.model.Clause.Source;
import dev.pgcraft.model.Clause.Uniqueness;
import dev.pgcraft.model.Clause.Using;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Column.Value.Generated;
import dev.pgcraft.model.Column.Value.Identity;
import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.sql.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column in one line, as CREATE TABLE would have it: a type, and then in any order {@code [collate x] [not null|null]
 * [default e] [generated always as (e) [stored|virtual]] [generated {always|by default} as identity] [unique]
 * [references r] [using e]}.
 *
 * @param type empty if none was written, which is then a problem
 */
record Shorthand(Optional<PgType> type, List<Clause> clauses) {

    private static final List<String> WORDS =
            List.of("collate", "not null", "null", "default", "generated", "unique", "references", "using");

    private static final Map<String, String> ELSEWHERE = Map.of(
            "primary", "the key comes from a plugin: serial_key unless another is named",
            "check", "write it under checks:",
            "constraint", "checks and foreign keys have places of their own: checks:, foreign_keys:",
            "comment", "write the column as a map, with the keys type and comment",
            "on", "actions have their place under foreign_keys: on_delete, on_update");

    Shorthand {
        clauses = List.copyOf(clauses);
    }

    /** What {@code written} says of the column {@code what}. */
    static Shorthand parse(String what, Expression written, Reading reading) {
        Words words = new Words(written);
        Optional<String> flaw = words.flaw();
        if (flaw.isPresent()) {
            String hint = "quote the whole value if it holds \" #\", with which YAML begins a comment";
            reading.report(Code.BAD_VALUE, written.where(), "%s: %s".formatted(what, flaw.get()), hint);
            return new Shorthand(Optional.empty(), List.of());
        }
        return new Parser(what, words, reading).parse();
    }

    /** Reads words from left to right. */
    private record Parser(String what, Words words, Reading reading) {

        Shorthand parse() {
            Optional<PgType> type = new TypeParser(words).parse();
            if (type.isEmpty()) {
                reading.report(Code.BAD_VALUE, words.where(), "%s has no type".formatted(what), "write the type first");
            }
            List<Clause> clauses = new ArrayList<>();
            while (!words.atEnd()) {
                clause().ifPresentOrElse(clauses::add, () -> leftOver(words.leftOver()));
            }
            return new Shorthand(type, clauses);
        }

        private Optional<Clause> clause() {
            if (words.accept("not", "null")) {
                return Optional.of(new Nullability(false));
            }
            if (words.accept("null")) {
                return Optional.of(new Nullability(true));
            }
            if (words.accept("unique")) {
                return Optional.of(new Uniqueness(true));
            }
            if (words.accept("collate")) {
                return Optional.of(new Collation(required("collate", words.dottedName())));
            }
            if (words.accept("references")) {
                return Optional.of(new Pointer(required("references", words.dottedName())));
            }
            if (words.accept("using")) {
                return Optional.of(new Using(expression("using")));
            }
            if (words.accept("default")) {
                return Optional.of(new Source(new Default(expression("default"))));
            }
            return generated();
        }

        private Optional<Clause> generated() {
            if (words.accept("generated", "always", "as", "identity")) {
                return Optional.of(new Source(new Identity(true)));
            }
            if (words.accept("generated", "by", "default", "as", "identity")) {
                return Optional.of(new Source(new Identity(false)));
            }
            if (words.accept("generated", "always", "as")) {
                Expression expression = words.insideBrackets().orElseGet(this::withoutBrackets);
                boolean virtual = words.accept("virtual");
                if (!virtual) {
                    words.accept("stored");
                }
                return Optional.of(new Source(new Generated(expression, virtual)));
            }
            return Optional.empty();
        }

        private Expression withoutBrackets() {
            String message = "%s: a generated value stands in brackets".formatted(what);
            reading.report(Code.BAD_VALUE, words.where(), message, "generated always as (…)");
            return words.untilClause();
        }

        private Expression expression(String clause) {
            Expression expression = words.untilClause();
            required(clause, expression.text());
            return expression;
        }

        private String required(String clause, String text) {
            if (text.isEmpty()) {
                reading.report(Code.BAD_VALUE, words.where(), "%s: nothing stands after %s".formatted(what, clause));
            }
            return text;
        }

        private void leftOver(Expression rest) {
            String first = rest.text().split("[\\s(]", 2)[0];
            Optional<String> elsewhere = ELSEWHERE.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(first))
                    .map(Map.Entry::getValue)
                    .findFirst();
            String message = "%s: \"%s\" is left over".formatted(what, rest.text());
            reading.report(Code.LEFT_OVER, rest.where(), message, elsewhere.or(() -> DidYouMean.hint(first, WORDS)));
        }
    }
}
