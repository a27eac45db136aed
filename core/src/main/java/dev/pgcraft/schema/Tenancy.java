package dev.pgcraft.schema;

import dev.pgcraft.sql.QualifiedName;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The mark of a policy that keeps the rows of tenants apart: its comment begins with it. It is worth something only
 * where the owner of the table is bound by policies, too.
 */
public final class Tenancy {

    /** What the comments of such policies begin with. */
    public static final String MARK = "pgcraft: tenants apart";

    private Tenancy() {}

    /** The comment of such a policy, which says what it does. */
    public static Optional<String> comment(String purpose) {
        return Optional.of(MARK + "; " + purpose);
    }

    /** Whether an object is such a policy. */
    public static boolean is(SchemaObject object) {
        return object instanceof Policy policy
                && policy.comment().filter(text -> text.startsWith(MARK)).isPresent();
    }

    /** The tables with such policies. */
    public static NavigableSet<QualifiedName> tables(Collection<? extends SchemaObject> objects) {
        NavigableSet<QualifiedName> tables = new TreeSet<>();
        for (SchemaObject object : objects) {
            if (object instanceof Policy policy && is(policy)) {
                tables.add(policy.table());
            }
        }
        return tables;
    }
}
