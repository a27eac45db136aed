package dev.pgcraft.builtin.protection;

import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.TriggerDefinition;
import java.util.Optional;

/**
 * A trigger that refuses what would harm rows.
 *
 * @param purpose what it is for, as the comment of its function says where nobody may call that
 * @param comment what is said of the trigger itself
 */
public record Guard(TriggerDefinition trigger, String purpose, Optional<String> comment) {

    /** What a resource is protected from, which any plugin may add to. */
    public static final Key<Guard> KEY = Key.many("guard", Guard.class);

    /** One of whose trigger nothing is said. */
    public Guard(TriggerDefinition trigger, String purpose) {
        this(trigger, purpose, Optional.empty());
    }
}
