package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Event;
import dev.pgcraft.model.Event.Parameter;
import dev.pgcraft.model.Expression;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what is wrong with an event before anybody calls it. */
final class EventCheck {

    /** The word for the balances that are. */
    static final String BALANCES = "balances";

    private static final Pattern ONE_WORD = Pattern.compile("\\w*");

    private final Workbench workbench;
    private final Event event;
    private boolean sound = true;

    EventCheck(Workbench workbench, Event event) {
        this.workbench = workbench;
        this.event = event;
    }

    /** The columns that a call fills; empty if the event cannot be made, which is then reported. */
    Optional<List<Identifier>> columns() {
        shape();
        event.input().ifPresent(this::query);
        event.desired().ifPresent(this::query);
        query().ifPresent(this::query);
        List<Identifier> given = given();
        given.forEach(column -> known(column, event.where()));
        event.diffKeys().forEach(column -> known(column, event.where()));
        if (event.desired().isPresent()) {
            event.diffKeys().forEach(column -> needed(column, given));
            needed(LedgerShape.VALUE, given);
        }
        return sound ? Optional.of(given) : Optional.empty();
    }

    /** The query that says what balances are, if it is one. */
    private Optional<Expression> query() {
        return event.existing().filter(written -> !written.text().strip().equals(BALANCES));
    }

    private void shape() {
        event.parameters().stream()
                .filter(parameter -> parameter.name().equals(IdempotencyKey.COLUMN) && EventSql.isKeyed(workbench))
                .forEach(parameter -> report(
                        Code.EVENT_SHAPE,
                        parameter.where(),
                        "has a parameter \"%s\", which the plugin of that name gives it".formatted(parameter.name()),
                        "leave it out; calls say %s".formatted(EventSql.KEY)));
        query().filter(written -> ONE_WORD.matcher(written.text().strip()).matches())
                .ifPresent(written -> report(
                        Code.EVENT_SHAPE,
                        written.where(),
                        "compares with existing \"%s\", which is no query"
                                .formatted(written.text().strip()),
                        "existing: %s, or a SELECT".formatted(BALANCES)));
        if (event.parameters().isEmpty()
                && event.input().isEmpty()
                && event.desired().isEmpty()) {
            report(Code.EVENT_SHAPE, event.where(), "has neither parameters nor input", "what shall it add?");
        }
        if (event.desired().isPresent() && event.diffKeys().isEmpty()) {
            report(
                    Code.EVENT_SHAPE,
                    event.where(),
                    "has desired and no diff_keys",
                    "name the columns by which balances are compared: diff_keys: [account_id]");
        }
        if (event.desired().isEmpty()
                && (!event.diffKeys().isEmpty() || event.existing().isPresent())) {
            String said = event.diffKeys().isEmpty() ? "existing" : "diff_keys";
            report(
                    Code.EVENT_SHAPE,
                    event.where(),
                    "has %s and no desired".formatted(said),
                    "say what balances shall be: desired: select account_id, value from input");
        }
        if (new HashSet<>(event.diffKeys()).size() < event.diffKeys().size()) {
            report(Code.EVENT_SHAPE, event.where(), "names a column twice in diff_keys", "leave one of them out");
        }
    }

    /** Markers are parameters, and the whole is one query. */
    private void query(Expression query) {
        Fragment fragment = Fragment.of(query.text()).withoutSemicolon();
        Optional<String> flaw = fragment.isBlank() ? Optional.of("a query is empty") : fragment.flaw();
        flaw.ifPresent(text -> report(Code.BAD_VALUE, query.end(), "has a query in which " + text, Optional.empty()));
        List<String> parameters = event.parameters().stream()
                .map(parameter -> parameter.name().name())
                .toList();
        for (Token token : fragment.tokens()) {
            if (token.kind() == Token.Kind.MARKER && !parameters.contains(token.marked())) {
                report(
                        Code.UNKNOWN_COLUMN,
                        query.at(token.start()),
                        "uses parameter \"%s\", which it does not have".formatted(token.marked()),
                        DidYouMean.hint(token.marked(), parameters));
            }
        }
    }

    private List<Identifier> given() {
        if (!event.columns().isEmpty()) {
            return event.columns();
        }
        Optional<Expression> rows = event.desired().or(event::input);
        if (rows.isEmpty()) {
            return event.parameters().stream().map(Parameter::name).toList();
        }
        Optional<List<Identifier>> listed = SelectList.of(rows.get().text());
        if (listed.isEmpty()) {
            report(
                    Code.EVENT_COLUMNS,
                    rows.get().where(),
                    "has a query that does not tell which columns it gives",
                    "name each in its SELECT list (\"… as value\"), or list them: columns: [account_id, value]");
        }
        return listed.orElse(List.of());
    }

    private void known(Identifier column, Location where) {
        List<String> known = new ArrayList<>();
        for (Column each : workbench.columns()) {
            boolean computed = each.value() instanceof Column.Value.Generated;
            if (!computed) {
                known.add(each.name().name());
            }
        }
        if (!known.contains(column.name())) {
            report(
                    Code.UNKNOWN_COLUMN,
                    where,
                    "fills or compares column \"%s\", which the ledger does not have".formatted(column),
                    DidYouMean.hint(column.name(), known));
        }
    }

    private void needed(Identifier column, List<Identifier> given) {
        if (sound && !given.contains(column)) {
            report(
                    Code.EVENT_COLUMNS,
                    event.where(),
                    "compares by %s, and desired gives no column \"%s\""
                            .formatted(new Dimensions(event.diffKeys()).words(), column),
                    "give it in the SELECT list: \"… as %s\"".formatted(column));
        }
    }

    private void report(Code code, Location where, String flaw, String hint) {
        report(code, where, flaw, Optional.of(hint));
    }

    private void report(Code code, Location where, String flaw, Optional<String> hint) {
        sound = false;
        String message = "event \"%s\" of %s %s"
                .formatted(event.name(), workbench.resource().name(), flaw);
        workbench.report(Problem.of(code, where, message, hint));
    }
}
