package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Event;
import dev.pgcraft.model.Event.Parameter;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the function of an event does. */
final class EventSql {

    /** The name of the parameter that holds the key of a call. */
    static final Identifier KEY = Identifier.of("p_" + IdempotencyKey.NAME);

    private static final Pattern MOMENT =
            Pattern.compile("(?i)(timestamptz|timestamp\\s*(\\(\\s*\\d+\\s*\\))?\\s*with time zone)(\\s*\\(.*\\))?");

    private static final String FUNCTION = """
            #variable_conflict use_column
            <<event>>
            DECLARE
                entry uuid := gen_random_uuid();$L
            BEGIN
            $L$L$L$LEND""";

    /** Whoever calls with the same key meanwhile waits at the row of the key. */
    private static final String ONCE = """
                IF $L IS NOT NULL THEN
                    payload := sha256(convert_to(CAST(jsonb_build_array($L) AS text), 'UTF8'));
                    INSERT INTO $N AS k ($Lkey, payload, open)
                    VALUES ($L$L, event.payload, true)
                    ON CONFLICT ($Lkey) DO NOTHING;
                    IF NOT FOUND THEN
                        IF NOT EXISTS (SELECT FROM $N AS k WHERE $Lk.key = $L AND k.payload = event.payload) THEN
                            RAISE EXCEPTION USING
                                ERRCODE = 'unique_violation',
                                MESSAGE = concat('key ', quote_literal($L), $S),
                                SCHEMA = $S,
                                TABLE = $S;
                        END IF;
                        RETURN QUERY SELECT l.* FROM $N AS l WHERE $Ll.$N = $L ORDER BY $L;
                        RETURN;
                    END IF;
                END IF;
            """;

    private static final String OVERFLOW = """
            EXCEPTION WHEN numeric_value_out_of_range THEN
                RAISE EXCEPTION USING
                    ERRCODE = 'numeric_value_out_of_range',
                    MESSAGE = concat($S, SQLERRM),
                    SCHEMA = $S,
                    TABLE = $S;
            """;

    private static final String CLOSE = """
                UPDATE $N AS k SET open = false WHERE $Lk.key = $L AND k.open;
            """;

    private static final String SIMPLE = """
                RETURN QUERY
                    INSERT INTO $N AS l ($L)
                    SELECT $L
                    FROM ($L) AS r
                    RETURNING l.*;
            """;

    private final Workbench workbench;
    private final Event event;
    private final List<Identifier> columns;
    private final QualifiedName ledger;
    private final QualifiedName function;
    private final Owners owners;

    /**
     * @param columns what the rows of the event fill
     * @param function the function's name, by which its body speaks of its parameters
     */
    EventSql(Workbench workbench, Event event, List<Identifier> columns, QualifiedName function) {
        this.workbench = workbench;
        this.event = event;
        this.columns = columns;
        this.ledger = workbench.get(Keys.TABLE).name();
        this.function = function;
        this.owners = Owners.of(workbench);
    }

    /** The body of the function. */
    Sql body() {
        boolean keyed = isKeyed();
        List<Sql> declared = new ArrayList<>();
        if (keyed) {
            declared.add(Sql.raw("\n    payload bytea;"));
        }
        Optional<DiffSql> diff = diff();
        diff.map(DiffSql::declared).ifPresent(declared::add);
        Sql work = diff.map(DiffSql::work).orElseGet(this::simple);
        return Sql.of(
                FUNCTION,
                Sql.join("", declared),
                keyed ? once() : Sql.raw(""),
                work,
                keyed ? Sql.of(CLOSE, IdempotencyKey.keys(workbench), owners.mine("k"), parameter(KEY)) : Sql.raw(""),
                diff.isPresent() || mayOverflow() ? overflow() : Sql.raw(""));
    }

    /** Whether a value may come that is wider than the ledger's; what is as wide needs no look. */
    private boolean mayOverflow() {
        String type = workbench.get(LedgerKeys.LEDGER).value().type().text();
        return rows().isPresent()
                || event.parameters().stream()
                        .filter(parameter -> parameter.name().equals(LedgerShape.VALUE))
                        .anyMatch(parameter -> !parameter.type().text().equals(type));
    }

    private Sql overflow() {
        String message = "event %s of %s needs a value that does not fit: ".formatted(event.name(), ledger);
        return Sql.of(OVERFLOW, message, ledger.schema(), ledger.name());
    }

    private boolean isKeyed() {
        return isKeyed(workbench);
    }

    /** Whether what was done under a key is not done again. */
    static boolean isKeyed(Workbench workbench) {
        return workbench.columns().stream().anyMatch(column -> column.name().equals(IdempotencyKey.COLUMN));
    }

    private Optional<DiffSql> diff() {
        return Kept.find(workbench, compared())
                .filter(kept -> event.desired().isPresent())
                .map(kept -> new DiffSql(this, kept, Amount.of(workbench)));
    }

    private Sql simple() {
        Sql rows = rows().map(this::called).orElseGet(this::parameters);
        return Sql.of(
                SIMPLE, ledger, Sql.names(filled()), Sql.join(", ", values(new Dimensions(columns).of("r"))), rows);
    }

    /** The columns of a row that the event itself fills, before those that its query gives, and behind them. */
    List<Identifier> filled() {
        List<Identifier> filled = new ArrayList<>();
        if (!columns.contains(LedgerShape.ENTRY)) {
            filled.add(LedgerShape.ENTRY);
        }
        filled.addAll(columns);
        if (isKeyed()) {
            filled.add(IdempotencyKey.COLUMN);
        }
        return filled;
    }

    /** What {@link #filled} are filled with. */
    List<Sql> values(Sql given) {
        List<Sql> values = new ArrayList<>();
        if (!columns.contains(LedgerShape.ENTRY)) {
            values.add(Sql.raw("event.entry"));
        }
        values.add(given);
        if (isKeyed()) {
            values.add(parameter(KEY));
        }
        return values;
    }

    private Sql once() {
        Sql key = parameter(KEY);
        QualifiedName keys = IdempotencyKey.keys(workbench);
        List<Sql> payload = new ArrayList<>();
        payload.add(Sql.of("$S", event.name()));
        event.parameters().forEach(parameter -> payload.add(stable(parameter)));
        return Sql.of(
                ONCE,
                key,
                Sql.join(", ", payload),
                keys,
                owners.names(),
                owners.values(),
                key,
                owners.names(),
                keys,
                owners.mine("k"),
                key,
                key,
                " was used in %s for something else".formatted(ledger),
                ledger.schema(),
                ledger.name(),
                ledger,
                owners.mine("l"),
                IdempotencyKey.COLUMN,
                key,
                new Dimensions(workbench.get(Keys.PRIMARY_KEY).columns()).of("l"));
    }

    /** The parameter in a form that does not hang on the time zone of the session. */
    private Sql stable(Parameter parameter) {
        Sql value = parameter(prefixed(parameter.name()));
        return MOMENT.matcher(parameter.type().text().strip()).matches()
                ? Sql.of("$L AT TIME ZONE 'UTC'", value)
                : value;
    }

    /** The name that a parameter has in the function. */
    static Identifier prefixed(Identifier parameter) {
        return Identifier.of("p_" + parameter.name());
    }

    private Sql parameter(Identifier name) {
        return Sql.of("$N.$N", function.name(), name);
    }

    /** The parameters as the one row of a query. */
    private Sql parameters() {
        List<Sql> selected = event.parameters().stream()
                .map(parameter -> Sql.of("$L AS $N", parameter(prefixed(parameter.name())), parameter.name()))
                .toList();
        return Sql.of("SELECT $L", Sql.join(", ", selected));
    }

    /** The query of the rows that are added or wanted. */
    Optional<EventQuery> rows() {
        return event.desired()
                .or(event::input)
                .map(query -> new EventQuery(workbench, event, EventQuery.ROWS, query, columns));
    }

    /** The query of the balances that are, if it is one. */
    Optional<EventQuery> existing() {
        List<Identifier> compared = new ArrayList<>(event.diffKeys());
        compared.add(LedgerShape.VALUE);
        return event.existing()
                .filter(query -> !query.text().strip().equals(EventCheck.BALANCES))
                .map(query -> new EventQuery(workbench, event, EventQuery.EXISTING, query, compared));
    }

    /** A call of a query with the parameters of the event. */
    private Sql called(EventQuery query) {
        return query.called(event.parameters().stream()
                .map(each -> parameter(prefixed(each.name())))
                .toList());
    }

    /** The same, whose rows say to whom they belong: if they do not say it themselves, to whom the session does. */
    Sql owned(EventQuery query) {
        Owners missing = owners.without(query.columns());
        return missing.columns().isEmpty()
                ? called(query)
                : Sql.of("SELECT $Lq.* FROM ($L) AS q", missing.named(), called(query));
    }

    /** What is taken before the groups that are compared. */
    EarlierGroups earlier(Kept kept, Sql queries) {
        return new EarlierGroups(workbench, this, kept, Amount.of(workbench), queries);
    }

    QualifiedName ledger() {
        return ledger;
    }

    /** What balances are compared by. */
    private Dimensions compared() {
        return new Dimensions(event.diffKeys()).in(workbench);
    }

    /** What the rows of the event fill beside what balances are compared by, and the value. */
    List<Identifier> others() {
        List<Identifier> compared = compared().columns();
        return columns.stream()
                .filter(column -> !compared.contains(column) && !column.equals(LedgerShape.VALUE))
                .toList();
    }
}
