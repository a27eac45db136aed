package dev.pgcraft.plan;

import dev.pgcraft.change.Conversion.Way;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.CompositeType.Attribute;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.EnumType;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How values of a type become values of the one that takes its name.
 *
 * @param parts how values of another type do, of which this one is made; empty if they stay what they are
 */
record Passage(UserType from, UserType to, Function<PgType, Optional<Passage>> parts) {

    /** The values of a column. */
    Way of(Column column) {
        Sql value = Sql.of("$N", column.name());
        if (isArray(column.type()) && isReshaped()) {
            return new Way.Unknown();
        }
        if (from instanceof Domain before && to instanceof Domain after && isCast(before, after, column.type())) {
            boolean own = Assignment.suffices(before.base(), after.base());
            Optional<Sql> cast = own
                    ? Optional.empty()
                    : Optional.of(Sql.of("$L::$L", value, column.type().sql()));
            Optional<Fit> fit = Fit.of(before.base(), after.base(), column.name());
            return new Way.Remade(cast, fit.map(Fit::offending));
        }
        return new Way.Remade(Optional.of(values(value, column.type())), offending(value, column.type()));
    }

    private boolean isReshaped() {
        return from instanceof CompositeType before
                && to instanceof CompositeType after
                && !before.names().equals(after.names());
    }

    /** Whether PostgreSQL has a way from one base type to the other; it has none if that is made anew itself. */
    private boolean isCast(Domain before, Domain after, PgType type) {
        boolean below = parts.apply(before.base()).isPresent()
                || parts.apply(after.base()).isPresent();
        return !isArray(type) && !below;
    }

    private Sql values(Sql value, PgType type) {
        if (from instanceof CompositeType before && to instanceof CompositeType after && isReshaped()) {
            return row(value, type, before, after);
        }
        return Sql.of(isArray(type) ? "$L::text[]::$L" : "$L::text::$L", value, type.sql());
    }

    /** Part by part, by name; a row of nothing but NULL is not NULL. */
    private Sql row(Sql value, PgType type, CompositeType before, CompositeType after) {
        List<Sql> values = new ArrayList<>();
        for (Attribute attribute : after.attributes()) {
            values.add(before.attribute(attribute.name())
                    .map(old -> part(part(value, old), old.type()))
                    .orElse(Sql.raw("NULL")));
        }
        return Sql.of(
                "CASE WHEN $L IS DISTINCT FROM NULL THEN ROW($L)::$L END", value, Sql.join(", ", values), type.sql());
    }

    private Sql part(Sql value, PgType type) {
        return parts.apply(type).map(passage -> passage.values(value, type)).orElse(value);
    }

    private static Sql part(Sql value, Attribute attribute) {
        return Sql.of("($L).$N", value, attribute.name());
    }

    /** True for values of which nothing can be made. */
    private Optional<Sql> offending(Sql value, PgType type) {
        List<Sql> conditions = switch (from) {
            case EnumType before
            when to instanceof EnumType after ->
                lost(value, type, before.without(after)).stream().toList();
            case Domain before ->
                below(value, isArray(type) ? array(before.base()) : before.base()).stream()
                        .toList();
            case CompositeType before
            when !isArray(type) ->
                before.attributes().stream()
                        .flatMap(each -> below(part(value, each), each.type()).stream())
                        .toList();
            case UserType other -> List.of();
        };
        return conditions.isEmpty() ? Optional.empty() : Optional.of(Sql.join(" OR ", conditions));
    }

    private Optional<Sql> below(Sql value, PgType type) {
        return parts.apply(type).flatMap(passage -> passage.offending(value, type));
    }

    private static Optional<Sql> lost(Sql value, PgType type, List<String> lost) {
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        Sql values =
                Sql.join(", ", lost.stream().map(each -> Sql.of("$S", each)).toList());
        return Optional.of(Sql.of(isArray(type) ? "$L::text[] && ARRAY[$L]" : "$L::text IN ($L)", value, values));
    }

    private static PgType array(PgType type) {
        return isArray(type) ? type : new PgType(type + "[]");
    }

    private static boolean isArray(PgType type) {
        return type.text().endsWith("[]");
    }
}
