package dev.pgcraft.builtin.view;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Statistic;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * {@code statistics}: figures about each row, computed from rows of another resource that point to it.
 *
 * @param from the other resource
 * @param on its columns that point here, in the order of the key they point to
 * @param figures an expression over its rows for each name
 * @param condition which of its rows count; all if empty
 */
public record Statistics(
        Identifier called,
        String from,
        List<Identifier> on,
        SequencedMap<Identifier, Expression> figures,
        Optional<Expression> condition,
        Location where)
        implements Plugin {

    /** What it understands. */
    public static final List<String> PARAMETERS = List.of("name", "from", "on", "columns", "where");

    private static final Identifier OTHER = Identifier.of("pointing");

    private static final String EXAMPLE =
            "write statistics: {name: orders, from: shop.orders, on: customer_id, columns: {orders: \"count(*)\"}}";

    /** The plugin as a resource names it. */
    public static Statistics of(Use use) {
        SequencedMap<Identifier, Expression> figures = new LinkedHashMap<>();
        if (use.options().get("columns") instanceof Map<?, ?> columns) {
            columns.forEach(
                    (name, value) -> figures.put(name(use, name), new Expression(String.valueOf(value), use.where())));
        }
        if (figures.isEmpty()) {
            throw wrong(use, "columns");
        }
        Object on = said(use, "on");
        List<Identifier> pointing = (on instanceof List<?> several ? several : List.of(on))
                .stream().map(column -> name(use, column)).toList();
        Optional<Expression> condition = Optional.ofNullable(use.options().get("where"))
                .map(value -> new Expression(value.toString(), use.where()));
        return new Statistics(
                name(use, said(use, "name")), said(use, "from").toString(), pointing, figures, condition, use.where());
    }

    private static Object said(Use use, String parameter) {
        return Optional.ofNullable(use.options().get(parameter)).orElseThrow(() -> wrong(use, parameter));
    }

    private static Identifier name(Use use, Object value) {
        String name = String.valueOf(value);
        if (name.isEmpty() || !Identifier.fits(name)) {
            throw Problem.of(Code.BAD_VALUE, use.where(), "\"%s\" is no name".formatted(name))
                    .asException();
        }
        return Identifier.of(name);
    }

    private static RuntimeException wrong(Use use, String parameter) {
        String message = "plugin \"statistics\" does not say its %s".formatted(parameter);
        return Problem.of(Code.BAD_VALUE, use.where(), message, EXAMPLE).asException();
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.PRIMARY_KEY, Keys.TABLE);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.FACE, Keys.STATISTIC);
    }

    @Override
    public void contribute(Workbench workbench) {
        ObjectId view = ObjectId.of(ObjectId.Kind.VIEW, name(workbench));
        workbench.put(Keys.FACE, view);
    }

    private QualifiedName name(Workbench workbench) {
        return workbench.naming().beside("statistics", workbench.resource().name(), called);
    }

    @Override
    public void connect(Workbench workbench) {
        workbench.neighbour(from, where).ifPresent(other -> connect(workbench, other));
    }

    private void connect(Workbench workbench, Workbench other) {
        List<Identifier> key = workbench.get(Keys.PRIMARY_KEY).columns();
        if (key.size() != on.size()) {
            workbench.report(Problem.of(
                    Code.BAD_VALUE,
                    where,
                    "%s names %d columns of %s, and the key of %s has %d"
                            .formatted(
                                    what(),
                                    on.size(),
                                    from,
                                    workbench.resource().name(),
                                    key.size()),
                    "name one for each, in their order"));
            return;
        }
        if (!hasAll(workbench, other)) {
            return;
        }
        List<Sql> shown = new ArrayList<>();
        key.forEach(column -> shown.add(Sql.of("$N.$N", Statistic.ROW, column)));
        Sql rows = rows(other, key);
        figures.forEach((name, figure) -> {
            Sql value = Sql.of("(SELECT $L $L)", other.sql(what(), figure), rows);
            workbench.put(Keys.STATISTIC, new Statistic(name, value));
            shown.add(Sql.of("$L AS $N", value, name));
        });
        Sql query = Sql.of(
                "SELECT $L FROM $N AS $N",
                Sql.join(", ", shown),
                workbench.resource().name(),
                Statistic.ROW);
        workbench.add(new View(name(workbench), List.of(), query, Optional.empty()), where);
    }

    private String what() {
        return "statistics \"%s\"".formatted(called);
    }

    /** The rows of the other resource that point to the row. */
    private Sql rows(Workbench other, List<Identifier> key) {
        List<Sql> conditions = new ArrayList<>();
        QualifiedName theirs = other.resource().name();
        for (int i = 0; i < key.size(); i++) {
            conditions.add(Sql.of("$N.$N = $N.$N", OTHER, on.get(i), Statistic.ROW, key.get(i)));
        }
        condition.ifPresent(said -> conditions.add(Sql.of("($L)", other.sql("where of " + what(), said))));
        return Sql.of("FROM $N AS $N WHERE $L", theirs, OTHER, Sql.join(" AND ", conditions));
    }

    private boolean hasAll(Workbench workbench, Workbench other) {
        List<Identifier> theirs = other.get(Keys.TABLE).columns();
        List<Identifier> missing =
                on.stream().filter(column -> !theirs.contains(column)).toList();
        List<String> known = theirs.stream().map(Identifier::name).toList();
        for (Identifier column : missing) {
            String message = "%s of %s goes by column \"%s\", which %s does not have"
                    .formatted(what(), workbench.resource().name(), column, from);
            workbench.report(Problem.of(Code.UNKNOWN_COLUMN, where, message, DidYouMean.hint(column.name(), known)));
        }
        return missing.isEmpty();
    }
}
