package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.RowWork;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Default;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What rows get in a column that needs a value and has none.
 *
 * <p>That is what the user said. Where nothing was said, a downgrade that adds a NOT NULL column again puts something
 * neutral in: a value that the reader sees in the file is better than a downgrade that cannot be.
 *
 * @param back whether this is the way back
 * @param counted columns that are there already and take their values from a sequence from now on
 * @param bound where whoever migrates has to let go of policies first
 */
record Filling(Plan plan, boolean back, Map<ObjectId, Column> counted, Bound bound) {

    /** Rows get nothing. */
    static final Filling NONE = new Filling(new Plan(List.of()), false, Bound.NONE);

    private static final Sql NOBODY = Sql.raw("'00000000-0000-0000-0000-000000000000'");
    private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");
    private static final Pattern NUMBER =
            Pattern.compile("(smallint|integer|bigint|real|double precision|money|(numeric|decimal)(\\(.*\\))?)");
    private static final Pattern TEXT =
            Pattern.compile("(text|bytea|\"char\"|(character varying|character)(\\(.*\\))?)");
    private static final Pattern MOMENT = Pattern.compile("(date|timestamp.*)");

    Filling(Plan plan, boolean back, Bound bound) {
        this(plan, back, counted(plan), bound);
    }

    private static Map<ObjectId, Column> counted(Plan plan) {
        Map<ObjectId, Column> counted = new HashMap<>();
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.Alter(Column from, Column to) when isCounted(to) -> counted.put(to.id(), to);
                case Change.Convert(var from, var to, var how) when isCounted(to) -> counted.put(to.id(), to);
                case Change other -> {}
            }
        }
        return counted;
    }

    private static boolean isCounted(Column column) {
        return column.value() instanceof Default(var expression)
                && expression.text().startsWith("nextval(")
                && COUNTING.contains(column.type().text());
    }

    /** The column that is there already and is given a new sequence of its own. */
    Optional<Column> counted(Sequence from, Sequence to) {
        return from.ownedBy().isPresent() ? Optional.empty() : to.ownedBy().map(counted::get);
    }

    /** What the user said about the column that the change makes or alters. */
    Optional<Sql> said(Change change) {
        return plan.backfill(change);
    }

    /** Zero, the empty string, the beginning of time: for a column that comes back. */
    Optional<Sql> neutral(Column column) {
        if (!back || !column.isFilled()) {
            return Optional.empty();
        }
        if (column.value() instanceof Default(var expression) && saysWhose(column, expression)) {
            return column.type().text().equals("uuid")
                    ? Optional.of(NOBODY)
                    : value(column.type().text());
        }
        return column.value() instanceof None ? value(column.type().text()) : Optional.empty();
    }

    /**
     * Whether it says by its default whose a row is, in a table that keeps tenants apart again: whoever migrates is no
     * tenant, and rows that point to each other must be one's.
     */
    private boolean saysWhose(Column column, Sql value) {
        return plan.changes().stream()
                .anyMatch(change -> change instanceof Change.Create(Policy policy)
                        && Tenancy.is(policy)
                        && policy.table().equals(column.table())
                        && policy.using()
                                .filter(test -> test.text().contains(value.text()))
                                .isPresent());
    }

    private static Optional<Sql> value(String type) {
        if (type.endsWith("[]")) {
            return Optional.of(Sql.raw("'{}'"));
        }
        if (NUMBER.matcher(type).matches()) {
            return Optional.of(Sql.raw("0"));
        }
        if (TEXT.matcher(type).matches()) {
            return Optional.of(Sql.raw("''"));
        }
        if (MOMENT.matcher(type).matches()) {
            return Optional.of(Sql.raw("'epoch'"));
        }
        return switch (type) {
            case "boolean" -> Optional.of(Sql.raw("false"));
            case "uuid" -> Optional.of(Sql.raw("gen_random_uuid()"));
            case "json", "jsonb" -> Optional.of(Sql.raw("'{}'"));
            case "interval" -> Optional.of(Sql.raw("'0'"));
            default -> Optional.empty();
        };
    }

    /** Statements of a column's change, behind what lets them past the guard and the policies of its table. */
    List<Sql> admitted(Change change, QualifiedName table, List<Sql> statements) {
        if (statements.stream().noneMatch(statement -> statement.text().startsWith("UPDATE "))) {
            return statements;
        }
        return bound.free(change, table, pastGuard(table, statements));
    }

    private List<Sql> pastGuard(QualifiedName table, List<Sql> statements) {
        Optional<RowWork.Admission> admission =
                Optional.ofNullable(plan.rows().admissions().get(table));
        if (admission.isEmpty()) {
            return statements;
        }
        List<Sql> admitted = new ArrayList<>();
        admitted.add(admission.get().open());
        admitted.addAll(statements);
        admitted.add(admission.get().close());
        return admitted;
    }

    /** What is counted before a trigger is made, or its function changed, which looks at rows to come only. */
    Optional<Sql> demanded(Change change) {
        Optional<ObjectId> object = switch (change) {
            case Change.Create(Trigger trigger) -> Optional.of(trigger.id());
            case Change.Alter(Function from, Function to) -> Optional.of(to.id());
            case Change other -> Optional.empty();
        };
        return object.map(plan.rows().demands()::get)
                .filter(demand -> !isNew(demand.table()))
                .map(demand -> GuardSql.of(
                        bound.during(change, demand.table()),
                        demand.offending(),
                        "check_violation",
                        demand.words(),
                        demand.hint()));
    }

    private boolean isNew(QualifiedName table) {
        return plan.changes().stream()
                .anyMatch(change -> change instanceof Change.Create(Table made)
                        && made.name().equals(table));
    }

    /** How rows get out of a table that goes, into one that stays. */
    List<Sql> bequest(ObjectId table) {
        return plan.bequest(table).map(RowWork.Bequest::statements).orElse(List.of());
    }

    /** What is done to rows that speak of something by its old name. */
    List<Sql> companions(Change.Rename rename) {
        return plan.rows().companions().getOrDefault(rename, List.of());
    }
}
