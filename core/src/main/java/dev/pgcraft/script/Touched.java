package dev.pgcraft.script;

import dev.pgcraft.change.Change;
import dev.pgcraft.change.Conversion.Way.Cast;
import dev.pgcraft.plan.Fit;
import dev.pgcraft.plan.Lossless;
import dev.pgcraft.plan.Plan;
import dev.pgcraft.plan.Widening;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.sql.DottedName;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan does to rows.
 *
 * @param created what is made
 * @param changed columns whose values become others, functions that may give other results
 * @param converted columns that get another type, whether their values become others or not
 * @param operated those of them that get other operators: as text, 9 is more than 10; integers give whole quotients
 * @param empty new columns in which no row has anything
 * @param renamed new names
 * @param remade columns whose type is made anew, so that their values may be others
 */
record Touched(
        Set<ObjectId> created,
        Set<ObjectId> changed,
        Set<ObjectId> converted,
        Set<ObjectId> operated,
        Set<ObjectId> empty,
        Set<ObjectId> renamed,
        Set<ObjectId> remade) {

    static Touched by(Plan plan) {
        Touched touched = new Touched(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
        plan.changes().forEach(change -> touched.note(change, plan));
        return touched;
    }

    private void note(Change change, Plan plan) {
        if (plan.backfill(change).isPresent()) {
            changed.add(change.id());
        }
        switch (change) {
            case Change.Create(var object) -> {
                created.add(object.id());
                if (object instanceof Column column && isEmpty(column) && !changed.contains(column.id())) {
                    empty.add(column.id());
                }
            }
            case Change.Alter(Column from, Column to) -> {
                if (from.isComputed() || to.isComputed()) {
                    changed.add(to.id());
                }
            }
            case Change.Alter alter -> changed.add(alter.id());
            case Change.Convert(var from, var to, var how) -> {
                converted.add(to.id());
                if (!(how.up() instanceof Cast) || !keepsValues(from, to)) {
                    changed.add(to.id());
                }
                if (!kind(from.type()).equals(kind(to.type()))) {
                    operated.add(to.id());
                }
            }
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> changed.add(type.id()));
                columns.stream().filter(convert -> !sameText(types)).forEach(convert -> remade.add(convert.id()));
            }
            case Change.Drop drop -> {}
            case Change.Rename(var from, var to) -> renamed.add(to);
        }
    }

    /** Whether values that fit read the same afterwards. */
    private static boolean sameText(List<Change.Alter> types) {
        return types.stream().allMatch(type -> sameText(type.from(), type.to()));
    }

    private static boolean sameText(SchemaObject from, SchemaObject to) {
        boolean values = from instanceof EnumType && to instanceof EnumType;
        return values || (from instanceof Domain before && to instanceof Domain after && before.isStoredAs(after));
    }

    /** Whether values that fit are the same afterwards. */
    private static boolean keepsValues(Column from, Column to) {
        boolean tested = Fit.of(from.type(), to.type(), to.name()).isPresent() && Lossless.is(from.type(), to.type());
        return tested || Widening.of(from.type(), to.type()).total();
    }

    /** Types of one kind have the same operators. */
    private static String kind(PgType type) {
        String base = type.text().replaceFirst("\\([^)]*\\)", "");
        return switch (base) {
            case "smallint", "integer", "bigint" -> "integer";
            case "text", "character varying" -> "text";
            default -> base;
        };
    }

    /** Whether SQL speaks of something that is made, changed or renamed; the column itself apart. */
    boolean isMentioned(Sql sql, Column column) {
        Set<String> names = Stream.of(created, changed, converted, renamed)
                .flatMap(Set::stream)
                .filter(id -> !id.equals(column.id()))
                .map(ObjectId::name)
                .collect(Collectors.toSet());
        return Lexer.tokens(sql.text()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NAME)
                .map(token -> DottedName.literal(token.text()))
                .anyMatch(names::contains);
    }

    private static boolean isEmpty(Column column) {
        return column.nullable() && column.value() instanceof None;
    }

    /** Whether what looks at it may hold for other rows than before. */
    boolean isOther(ObjectId id) {
        return changed.contains(id) || created.contains(id) || remade.contains(id);
    }

    /** Whether an expression of it may give other results than before. */
    boolean isComputedOtherwise(ObjectId id) {
        return isOther(id) || operated.contains(id);
    }

    /** Whether SQL that speaks of it makes sense only after the change. */
    boolean isLate(ObjectId id) {
        return isOther(id) || converted.contains(id);
    }

    /** Whether there are no rows yet; those of a materialized view are not there before it is. */
    boolean isNew(QualifiedName table) {
        return ObjectId.relations(table).stream().anyMatch(created::contains);
    }

    /** Whether it belongs to a table without rows. */
    boolean isOfNewTable(TableMember member) {
        return isNew(member.table());
    }
}
