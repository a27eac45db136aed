package dev.pgcraft.script;

import dev.pgcraft.schema.Policy;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Policies as SQL. */
final class PolicySql {

    private PolicySql() {}

    static Sql create(Policy policy) {
        List<Sql> words = new ArrayList<>();
        words.add(Sql.of("CREATE POLICY $N ON $N", policy.name(), policy.table()));
        if (!policy.permissive()) {
            words.add(Sql.raw("AS RESTRICTIVE"));
        }
        words.add(Sql.of("FOR $L", Sql.raw(policy.command().name())));
        words.add(roles(policy));
        words.addAll(expressions(policy));
        return Sql.join("\n    ", words);
    }

    static List<Sql> alter(Policy from, Policy to) {
        List<Sql> words = new ArrayList<>();
        if (!from.roles().equals(to.roles())) {
            words.add(roles(to));
        }
        if (!from.using().equals(to.using()) || !from.check().equals(to.check())) {
            words.addAll(expressions(to));
        }
        if (words.isEmpty()) {
            return List.of();
        }
        words.addFirst(Sql.of("ALTER POLICY $N ON $N", to.name(), to.table()));
        return List.of(Sql.join("\n    ", words));
    }

    private static Sql roles(Policy policy) {
        return Sql.of("TO $L", Sql.names(List.copyOf(policy.roles())));
    }

    private static List<Sql> expressions(Policy policy) {
        List<Sql> words = new ArrayList<>();
        policy.using().ifPresent(using -> words.add(Sql.of("USING ($L)", using)));
        policy.check().ifPresent(check -> words.add(Sql.of("WITH CHECK ($L)", check)));
        return words;
    }
}
