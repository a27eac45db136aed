package dev.pgcraft.script;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Identities;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.TableMember;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.script.Guards.Guard;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts rows of closed tables that would be known by other columns than before: which of them speak of the same thing,
 * nobody could say anymore.
 */
record IdentityGuards(Database here, Database there, Touched touched, Rows rows) {

    /** The name of the SQLSTATE. */
    static final String REFUSAL = "restrict_violation";

    /** The way out. */
    static final String HINT = "a key stays what it is as long as there are rows:"
            + " make another resource with the new key, and copy them";

    /** For a key or an index that is made. */
    Optional<Guard> of(SchemaObject made) {
        QualifiedName table = ((TableMember) made).table();
        if (touched.isNew(table) || !new Identities(there).isClosed(table)) {
            return Optional.empty();
        }
        List<NavigableSet<ObjectId>> now = new Identities(there).of(table);
        List<NavigableSet<ObjectId>> before = new Identities(here).of(table);
        if (before.isEmpty() || now.stream().allMatch(key -> isKept(table, key, before))) {
            return Optional.empty();
        }
        QualifiedName first = rows.tableName(table);
        Sql count = Sql.of("SELECT count(*) FROM $N", first);
        String words =
                "%s are known by %s, and would be by %s".formatted(first, words(before, now), words(now, before));
        return Optional.of(new Guard(GuardSql.of(count, REFUSAL, words, HINT), false));
    }

    /** Where tenants begin or cease to be kept apart, all keys get or lose the column that says whose a row is. */
    private boolean isKept(QualifiedName table, NavigableSet<ObjectId> key, List<NavigableSet<ObjectId>> before) {
        boolean scoped = isScoped(here, table) != isScoped(there, table);
        return before.stream().anyMatch(other -> other.equals(key) || (scoped && isWithin(other, key)));
    }

    private static boolean isScoped(Database database, QualifiedName table) {
        return Tenancy.tables(database.objects().values()).contains(table);
    }

    /** Those keys that the other side does not have; of one for one, only what differs. */
    private static String words(List<NavigableSet<ObjectId>> keys, List<NavigableSet<ObjectId>> others) {
        List<NavigableSet<ObjectId>> own =
                keys.stream().filter(key -> !others.contains(key)).toList();
        List<NavigableSet<ObjectId>> other =
                others.stream().filter(key -> !keys.contains(key)).toList();
        NavigableSet<ObjectId> same = new TreeSet<>();
        if (own.size() == 1 && other.size() == 1 && !isWithin(own.getFirst(), other.getFirst())) {
            same.addAll(own.getFirst());
            same.retainAll(other.getFirst());
        }
        return own.stream()
                .map(key -> key.stream()
                        .filter(column -> !same.contains(column))
                        .map(ObjectId::name)
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" and "));
    }

    private static boolean isWithin(NavigableSet<ObjectId> one, NavigableSet<ObjectId> other) {
        return one.containsAll(other) || other.containsAll(one);
    }
}
