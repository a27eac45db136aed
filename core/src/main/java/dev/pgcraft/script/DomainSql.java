package dev.pgcraft.script;

import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.Domain.Check;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains as SQL. */
final class DomainSql {

    private DomainSql() {}

    static List<Sql> create(Domain domain) {
        List<Sql> words = new ArrayList<>();
        words.add(Sql.of("CREATE DOMAIN $N AS $L", domain.name(), domain.base().sql()));
        domain.collation().ifPresent(collation -> words.add(Sql.of("COLLATE $L", collation)));
        domain.standard().ifPresent(value -> words.add(Sql.of("DEFAULT $L", value)));
        if (!domain.nullable()) {
            words.add(Sql.raw("NOT NULL"));
        }
        List<Sql> statements = new ArrayList<>();
        // CREATE DOMAIN knows no NOT VALID
        List<Check> later = domain.checks().stream().filter(Check::sparesRows).toList();
        domain.checks().stream()
                .filter(check -> !later.contains(check))
                .forEach(check -> words.add(Sql.of("CONSTRAINT $N $L", check.name(), check.definition())));
        statements.add(Sql.join(" ", words));
        later.forEach(check -> statements.add(add(domain, check)));
        domain.checks()
                .forEach(check -> comment(domain, check, Optional.empty()).ifPresent(statements::add));
        return statements;
    }

    /** First what takes something away, then what gives something. */
    static List<Sql> alter(Domain from, Domain to) {
        List<Sql> statements = new ArrayList<>();
        List<Check> validated = to.validating(from);
        from.without(to).stream()
                .filter(check ->
                        validated.stream().noneMatch(other -> other.name().equals(check.name())))
                .forEach(check -> statements.add(alter(to, Sql.of("DROP CONSTRAINT $N", check.name()))));
        if (to.nullable() && !from.nullable()) {
            statements.add(alter(to, Sql.raw("DROP NOT NULL")));
        }
        if (!from.standard().equals(to.standard())) {
            statements.add(alter(
                    to,
                    to.standard().map(value -> Sql.of("SET DEFAULT $L", value)).orElse(Sql.raw("DROP DEFAULT"))));
        }
        if (!to.nullable() && from.nullable()) {
            statements.add(alter(to, Sql.raw("SET NOT NULL")));
        }
        List<Check> added = new ArrayList<>(to.without(from));
        added.removeAll(validated);
        added.forEach(check -> statements.add(add(to, check)));
        validated.forEach(check -> statements.add(alter(to, Sql.of("VALIDATE CONSTRAINT $N", check.name()))));
        for (Check check : to.checks()) {
            Optional<Check> before = from.checks().stream()
                    .filter(other -> other.name().equals(check.name()) && !added.contains(check))
                    .findFirst();
            comment(to, check, before.flatMap(Check::comment)).ifPresent(statements::add);
        }
        return statements;
    }

    private static Sql add(Domain domain, Check check) {
        return alter(domain, Sql.of("ADD CONSTRAINT $N $L", check.name(), check.definition()));
    }

    private static Sql alter(Domain domain, Sql action) {
        return Sql.of("ALTER DOMAIN $N $L", domain.name(), action);
    }

    private static Optional<Sql> comment(Domain domain, Check check, Optional<String> before) {
        if (check.comment().equals(before)) {
            return Optional.empty();
        }
        return Optional.of(Sql.of(
                "COMMENT ON CONSTRAINT $N ON DOMAIN $N IS $L",
                check.name(),
                domain.name(),
                CommentSql.text(check.comment())));
    }
}
