package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A policy of row level security.
 *
 * @param permissive whether it lets rows through, and does not hold back what others let through
 * @param roles for whom; {@link Grant#PUBLIC} for everybody
 * @param using which rows are seen
 * @param check which rows may be written
 */
public record Policy(
        QualifiedName table,
        Identifier name,
        boolean permissive,
        Command command,
        NavigableSet<Identifier> roles,
        Optional<Sql> using,
        Optional<Sql> check,
        Optional<String> comment)
        implements SchemaObject, TableMember {

    /** For what it is asked. */
    public enum Command {
        ALL,
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    public Policy {
        roles = Collections.unmodifiableNavigableSet(new TreeSet<>(roles));
    }

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.POLICY, table, name);
    }

    /** The same policy for other roles. */
    public Policy withRoles(NavigableSet<Identifier> others) {
        return new Policy(table, name, permissive, command, others, using, check, comment);
    }

    /** Whether ALTER POLICY makes either out of the other: it cannot take an expression away. */
    public boolean alterableTo(Policy other) {
        return permissive == other.permissive
                && command == other.command
                && using.isPresent() == other.using.isPresent()
                && check.isPresent() == other.check.isPresent();
    }
}
