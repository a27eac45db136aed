package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Domain.Check;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.UserType;
import dev.pgcraft.script.Guards.Guard;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Lexer;
import dev.pgcraft.sql.Sql;
import dev.pgcraft.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts values that a domain begins to refuse. */
record DomainGuards(Database here, Database there, Touched touched, Rows rows) {

    /** As PostgreSQL writes the value of a domain; a name that is spelled so stands in quotes. */
    private static final String VALUE = "VALUE";

    List<Guard> of(Domain to) {
        List<Guard> guards = new ArrayList<>();
        boolean sameBase = !touched.changed().contains(UserType.named(to.base()));
        if (here.find(to.id()).orElse(to) instanceof Domain from && from.isStoredAs(to) && sameBase) {
            for (Column column : columns(to.id())) {
                if (from.nullable() && !to.nullable()) {
                    guards.add(empty(column, to));
                }
                to.without(from).forEach(check -> violated(column, to, check).ifPresent(guards::add));
            }
        }
        return guards;
    }

    /** The columns of this domain, and of those that are made of it, before and after. */
    private List<Column> columns(ObjectId domain) {
        List<Column> columns = new ArrayList<>();
        here.objects().values().forEach(object -> {
            if (object instanceof Column column && isKept(column, domain)) {
                columns.add(column);
            }
            if (object instanceof Domain other && UserType.named(other.base()).equals(domain)) {
                columns.addAll(columns(other.id()));
            }
        });
        return columns;
    }

    private boolean isKept(Column column, ObjectId domain) {
        return !column.type().text().endsWith("[]")
                && UserType.named(column.type()).equals(domain)
                && there.find(column.id()).stream()
                        .anyMatch(other ->
                                other instanceof Column after && after.type().equals(column.type()));
    }

    private Guard empty(Column column, Domain domain) {
        Sql condition = Sql.of("$N IS NULL", column.name());
        return guard(column, condition, "not_null_violation", "have no %s (%s becomes not null)", domain.id());
    }

    private Optional<Guard> violated(Column column, Domain domain, Check check) {
        return CheckCondition.of(check.definition()).map(demand -> {
            Sql condition = Sql.of("NOT $L", about(column.name(), demand));
            return guard(
                    column,
                    condition,
                    "check_violation",
                    "have a value in %s that violates check %s",
                    "%s of %s: %s".formatted(check.name(), domain.id(), demand));
        });
    }

    private Guard guard(Column column, Sql condition, String refusal, String template, Object reason) {
        boolean late = isLate(column);
        Sql source = late ? Sql.of("$N", column.table()) : rows.of(column.table(), List.of(column.id()));
        String table = (late ? column.table() : rows.tableName(column.table())).toString();
        String name = (late ? column.name() : rows.columnName(column.id())).toString();
        Sql count = Sql.of("SELECT count(*) FROM $L WHERE $L", source, condition);
        String words = table + " " + template.formatted(name, reason);
        return new Guard(GuardSql.of(count, refusal, words, "change them"), late);
    }

    /** Whether it looks at what the plan makes or changes. */
    private boolean isLate(Column column) {
        boolean calls = there.dependencies().needs(UserType.named(column.type())).stream()
                .filter(needed -> needed.kind() == Kind.FUNCTION)
                .anyMatch(touched::isOther);
        return calls || touched.changed().contains(column.id());
    }

    private static Sql about(Identifier column, Sql demand) {
        StringBuilder text = new StringBuilder();
        for (Token token : Lexer.tokens(demand.text())) {
            text.append(token.kind() == Token.Kind.WORD && token.text().equals(VALUE) ? column.quoted() : token.text());
        }
        return Sql.raw(text.toString());
    }
}
