package dev.pgcraft.script;

import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.CompositeType.Attribute;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composite types as SQL. */
final class CompositeSql {

    private CompositeSql() {}

    static List<Sql> create(CompositeType type) {
        List<Sql> attributes =
                type.attributes().stream().map(CompositeSql::definition).toList();
        List<Sql> statements = new ArrayList<>();
        statements.add(Sql.of("CREATE TYPE $N AS ($L)", type.name(), Sql.join(", ", attributes)));
        type.attributes().forEach(each -> comment(type, each, Optional.empty()).ifPresent(statements::add));
        return statements;
    }

    /** Attributes go from the end, and come at the end. */
    static List<Sql> alter(CompositeType from, CompositeType to) {
        List<Sql> actions = new ArrayList<>();
        from.without(to).forEach(each -> actions.add(Sql.of("DROP ATTRIBUTE $N", each.name())));
        to.without(from).forEach(each -> actions.add(Sql.of("ADD ATTRIBUTE $L", definition(each))));
        List<Sql> statements = new ArrayList<>();
        if (!actions.isEmpty()) {
            statements.add(Sql.of("ALTER TYPE $N $L", to.name(), Sql.join(", ", actions)));
        }
        for (Attribute each : to.attributes()) {
            Optional<String> before = from.attribute(each.name()).flatMap(Attribute::comment);
            comment(to, each, before).ifPresent(statements::add);
        }
        return statements;
    }

    private static Sql definition(Attribute attribute) {
        return attribute
                .collation()
                .map(collation -> Sql.of(
                        "$N $L COLLATE $L", attribute.name(), attribute.type().sql(), collation))
                .orElseGet(
                        () -> Sql.of("$N $L", attribute.name(), attribute.type().sql()));
    }

    private static Optional<Sql> comment(CompositeType type, Attribute attribute, Optional<String> before) {
        if (attribute.comment().equals(before)) {
            return Optional.empty();
        }
        return Optional.of(Sql.of(
                "COMMENT ON COLUMN $N.$N IS $L", type.name(), attribute.name(), CommentSql.text(attribute.comment())));
    }
}
