package dev.pgcraft.dsl;

import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Index;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** An index that is being declared. */
public final class IndexBuilder {

    private final Problems problems;
    private final List<Expression> columns = new ArrayList<>();
    private final List<Expression> include = new ArrayList<>();
    private final SequencedMap<String, String> operatorClasses = new LinkedHashMap<>();
    private final SequencedMap<String, String> settings = new LinkedHashMap<>();
    private Optional<String> using = Optional.empty();
    private Optional<Expression> condition = Optional.empty();
    private boolean unique;
    private boolean nullsNotDistinct;

    IndexBuilder(Problems problems) {
        this.problems = problems;
    }

    /** What is searched: columns as {@code {name}}, or expressions over them. */
    public IndexBuilder columns(String... expressions) {
        columns.addAll(expressions(expressions));
        return this;
    }

    /** No two rows may have the same. */
    public IndexBuilder unique() {
        unique = true;
        return this;
    }

    /** The access method; btree if not said. */
    public IndexBuilder using(String method) {
        using = problems.names().name(method, Caller.where()).map(Identifier::name);
        return this;
    }

    /** Which rows are in the index; all if not said. */
    public IndexBuilder where(String expression) {
        condition = Optional.of(new Expression(expression, Caller.where()));
        return this;
    }

    /** Columns that are carried, not searched. */
    public IndexBuilder include(String... expressions) {
        include.addAll(expressions(expressions));
        return this;
    }

    /** The operator class of a column or expression, named as in {@link #columns}. */
    public IndexBuilder operatorClass(String column, String operatorClass) {
        operatorClasses.put(column, operatorClass);
        return this;
    }

    /** Two NULLs count as the same. */
    public IndexBuilder nullsNotDistinct() {
        nullsNotDistinct = true;
        return this;
    }

    /** A storage parameter. */
    public IndexBuilder with(String parameter, String value) {
        problems.names().name(parameter, Caller.where()).ifPresent(name -> settings.put(parameter, value));
        return this;
    }

    /** A storage parameter that is a number. */
    public IndexBuilder with(String parameter, long value) {
        return with(parameter, Long.toString(value));
    }

    private static List<Expression> expressions(String... texts) {
        Location where = Caller.where();
        return Arrays.stream(texts).map(text -> new Expression(text, where)).toList();
    }

    Optional<Index> built(String name, Location where) {
        Optional<Identifier> given = problems.names().name(name, where);
        if (columns.isEmpty()) {
            problems.report(
                    Code.BAD_VALUE,
                    where,
                    "index \"%s\" has no columns".formatted(name),
                    "name them: columns(\"{name}\")");
            return Optional.empty();
        }
        Index.Options options =
                new Index.Options(using, condition, include, operatorClasses, nullsNotDistinct, settings);
        return given.map(it -> new Index(it, columns, unique, options, where));
    }
}
