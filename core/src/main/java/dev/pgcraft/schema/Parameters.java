package dev.pgcraft.schema;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What stands in the brackets of WITH, where it is not what PostgreSQL takes by itself: {@code fillfactor}, {@code
 * toast.autovacuum_enabled}, {@code security_barrier}.
 *
 * @param values by name
 */
public record Parameters(NavigableMap<String, String> values) {

    /** PostgreSQL's own choice throughout. */
    public static final Parameters NONE = new Parameters(new TreeMap<>());

    public Parameters {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /** Whether some are those of the TOAST table, which is not there unless a column needs it. */
    public boolean isOfToast() {
        return values.keySet().stream().anyMatch(name -> name.startsWith("toast."));
    }

    /** Whether all is as PostgreSQL takes it by itself. */
    public boolean isEmpty() {
        return values.isEmpty();
    }
}
