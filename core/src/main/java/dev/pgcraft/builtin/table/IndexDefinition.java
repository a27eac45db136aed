package dev.pgcraft.builtin.table;

import dev.pgcraft.builtin.table.IndexElement.Suffix;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Index;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What follows USING in CREATE INDEX. */
final class IndexDefinition {

    static final String BTREE = "btree";

    private final Workbench workbench;
    private final Index index;
    private final List<IndexElement> elements;
    private final String what;

    IndexDefinition(Workbench workbench, Index index, List<IndexElement> elements) {
        this.workbench = workbench;
        this.index = index;
        this.elements = elements;
        this.what = "index \"%s\"".formatted(index.name());
    }

    Sql sql() {
        checkOperatorClasses();
        Index.Options options = index.options();
        List<Sql> parts = new ArrayList<>();
        parts.add(Sql.of(
                "$N ($L)",
                Identifier.of(options.using().orElse(BTREE)),
                Sql.join(", ", elements.stream().map(this::element).toList())));
        include(options).ifPresent(parts::add);
        if (options.nullsNotDistinct()) {
            parts.add(Sql.raw("NULLS NOT DISTINCT"));
        }
        with(options).ifPresent(parts::add);
        condition(options).ifPresent(condition -> parts.add(Sql.of("WHERE ($L)", condition)));
        return Sql.join(" ", parts);
    }

    private Optional<Sql> condition(Index.Options options) {
        Optional<Sql> said = options.where().map(where -> workbench.sql(what, where));
        Optional<Sql> counting = index.unique() ? Counting.condition(workbench) : Optional.empty();
        return said.flatMap(one -> counting.map(other -> Sql.of("($L) AND $L", one, other)))
                .or(() -> said)
                .or(() -> counting);
    }

    private Sql element(IndexElement element) {
        Sql indexed = workbench.sql(what, element.indexed());
        Suffix suffix = element.suffix();
        return Sql.of(
                element.bare() ? "$L$L$L$L" : "($L)$L$L$L",
                indexed,
                Sql.raw(suffix.collation()),
                Sql.raw(operatorClass(element).map(named -> " " + named).orElse(suffix.operatorClass())),
                Sql.raw(suffix.order()));
    }

    private Optional<String> operatorClass(IndexElement element) {
        return index.options().operatorClasses().entrySet().stream()
                .filter(entry -> element.isCalled(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void checkOperatorClasses() {
        List<String> known = elements.stream().map(IndexElement::calling).toList();
        for (String key : index.options().operatorClasses().keySet()) {
            if (elements.stream().noneMatch(element -> element.isCalled(key))) {
                String message = "%s of %s has an operator class for \"%s\", which it does not index"
                        .formatted(what, workbench.resource().name(), key);
                workbench.report(Problem.of(Code.BAD_VALUE, index.where(), message, DidYouMean.hint(key, known)));
            }
        }
    }

    private Optional<Sql> include(Index.Options options) {
        List<Sql> included =
                IndexElement.parse(
                                options.include(),
                                workbench.columns().stream()
                                        .map(column -> column.name())
                                        .toList())
                        .stream()
                        .map(IndexElement::indexed)
                        .map(this::resolved)
                        .toList();
        return included.isEmpty() ? Optional.empty() : Optional.of(Sql.of("INCLUDE ($L)", Sql.join(", ", included)));
    }

    private Sql resolved(Expression expression) {
        return workbench.sql(what, expression);
    }

    private static Optional<Sql> with(Index.Options options) {
        List<Sql> settings = options.with().entrySet().stream()
                .map(entry -> Sql.of("$N=$L", Identifier.of(entry.getKey()), Sql.raw(entry.getValue())))
                .toList();
        return settings.isEmpty() ? Optional.empty() : Optional.of(Sql.of("WITH ($L)", Sql.join(", ", settings)));
    }
}
