package dev.pgcraft.builtin.protection;

import dev.pgcraft.sql.QualifiedName;

/** How a guard knows the functions that may write: by a setting, which holds while one of them does. */
public final class Writer {

    /** The setting; it names the resource whose function writes, and is empty while none does. */
    public static final String SETTING = "pgcraft.writer";

    private Writer() {}

    /** What the setting says while a function of this resource writes. */
    public static String of(QualifiedName resource) {
        return resource.toString();
    }
}
