package dev.pgcraft.schema;

import dev.pgcraft.sql.QualifiedName;

/** What goes when its table goes. */
public sealed interface TableMember permits Column, Constraint, Index, Trigger {

    /** The table (for a trigger also a view) that holds it. */
    QualifiedName table();
}
