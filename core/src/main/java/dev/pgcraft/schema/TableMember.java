package dev.pgcraft.schema;

import dev.pgcraft.sql.QualifiedName;

/** What goes when its table goes. */
public sealed interface TableMember
        permits Column, Constraint, Index, ColumnSettings, ReplicaIdentity, Statistics, Trigger, Policy {

    /** The table (for a trigger also a view) that holds it. */
    QualifiedName table();
}
