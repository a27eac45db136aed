package dev.pgcraft.schema;

import java.util.Locale;

/** What a role may be allowed to do with an object, in the order in which GRANT says it. */
public enum Privilege {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    TRUNCATE,
    REFERENCES,
    TRIGGER,
    /** VACUUM, ANALYZE and the like; since 17. */
    MAINTAIN,
    USAGE,
    CREATE,
    EXECUTE;

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
