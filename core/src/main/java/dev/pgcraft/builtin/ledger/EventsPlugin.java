package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Event;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code events}: the declared operations, each a function. */
record EventsPlugin() implements Plugin {

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.EXTRA_COLUMN, Keys.SCOPE, LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(LedgerKeys.NEED, Keys.FACE);
    }

    /** Whoever compares a group's balance waits for whoever changes it, at the row that is kept of it. */
    @Override
    public void contribute(Workbench workbench) {
        List<Identifier> known =
                workbench.columns().stream().map(column -> column.name()).toList();
        for (Event event : workbench.resource().items().events()) {
            if (!event.diffKeys().isEmpty() && known.containsAll(event.diffKeys())) {
                Dimensions by =
                        new Dimensions(event.diffKeys().stream().distinct().toList());
                workbench.put(LedgerKeys.NEED, new Need(by.in(workbench), Limit.NONE, false));
            }
        }
    }

    @Override
    public void connect(Workbench workbench) {
        for (Event event : workbench.resource().items().events()) {
            new EventCheck(workbench, event).columns().ifPresent(columns -> add(workbench, event, columns));
        }
    }

    private static void add(Workbench workbench, Event event, List<Identifier> columns) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        QualifiedName name =
                workbench.naming().beside("event", workbench.resource().name(), event.name());
        List<LedgerFunction.Parameter> parameters = new ArrayList<>();
        for (Event.Parameter parameter : event.parameters()) {
            if (!Identifier.fits("p_" + parameter.name().name())) {
                String message = "parameter \"%s\" of event \"%s\" is longer than PostgreSQL keeps with p_ before it"
                        .formatted(parameter.name(), event.name());
                workbench.report(Problem.of(Code.NAME_TOO_LONG, parameter.where(), message, "choose a shorter name"));
                return;
            }
            parameters.add(new LedgerFunction.Parameter(EventSql.prefixed(parameter.name()), parameter.type(), false));
        }
        if (EventSql.isKeyed(workbench)) {
            parameters.add(new LedgerFunction.Parameter(EventSql.KEY, IdempotencyKey.TEXT, true));
        }
        EventSql sql = new EventSql(workbench, event, columns, name);
        sql.rows().ifPresent(EventQuery::add);
        sql.existing().ifPresent(EventQuery::add);
        Sql body = sql.body();
        ObjectId function = new LedgerFunction(name, parameters, Sql.of("SETOF $N", ledger), body)
                .addOpen(workbench, Optional.empty(), event.where());
        ObjectId.relations(ledger).forEach(relation -> workbench.needs(function, relation));
        workbench.put(Keys.FACE, function);
    }
}
