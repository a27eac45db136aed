package dev.pgcraft.compile;

import dev.pgcraft.model.Expression;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.function.Consumer;

/** Puts quoted column names in the place of {@code {column}} markers; braces inside strings are no markers. */
final class Markers {

    private final List<String> columns;
    private final Consumer<Problem> problems;

    /**
     * @param columns those that markers may name
     * @param problems where to say what is wrong
     */
    Markers(List<Identifier> columns, Consumer<Problem> problems) {
        this.columns = columns.stream().map(Identifier::name).toList();
        this.problems = problems;
    }

    /**
     * The expression as SQL; comments are left out, since they could hide what comes after.
     *
     * @param user whose expression it is: {@code check "positive" of public.orders}
     */
    Sql resolve(String user, Expression expression) {
        Fragment fragment = Fragment.of(expression.text()).trimmed();
        if (fragment.isBlank()) {
            report(Code.BAD_VALUE, expression.where(), "%s is empty".formatted(user));
        }
        fragment.flaw().ifPresent(flaw -> report(Code.BAD_VALUE, expression.end(), "%s: %s".formatted(user, flaw)));
        StringBuilder sql = new StringBuilder();
        for (Token token : fragment.tokens()) {
            sql.append(
                    switch (token.kind()) {
                        case MARKER -> column(user, token.marked(), expression.at(token.start()));
                        case COMMENT -> " ";
                        case SPACE, WORD, NUMBER, NAME, STRING, DOLLAR_STRING, SYMBOL, UNCLOSED -> token.text();
                    });
        }
        return Sql.raw(sql.toString());
    }

    private String column(String user, String name, Location where) {
        if (columns.contains(name)) {
            return Identifier.of(name).quoted();
        }
        String message = "%s uses column \"%s\", which the table does not have".formatted(user, name);
        problems.accept(Problem.of(Code.UNKNOWN_COLUMN, where, message, DidYouMean.hint(name, columns)));
        return name;
    }

    private void report(Code code, Location where, String message) {
        problems.accept(Problem.of(code, where, message));
    }
}
