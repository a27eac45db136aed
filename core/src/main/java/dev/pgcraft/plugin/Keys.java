package dev.pgcraft.plugin;

import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Identifier;

/** What the built-in plugins hand to each other, and others may replace. */
public final class Keys {

    /** What tells the rows of the resource apart. */
    public static final Key<PrimaryKey> PRIMARY_KEY = Key.one("primary_key", PrimaryKey.class);

    /** Columns beside the declared ones. */
    public static final Key<ExtraColumn> EXTRA_COLUMN = Key.many("extra_column", ExtraColumn.class);

    /** The table that holds the rows, and that foreign keys to the resource point to. */
    public static final Key<TableShape> TABLE = Key.one("table", TableShape.class);

    /** What of the resource others may be granted; what lies behind it is nobody's. */
    public static final Key<ObjectId> FACE = Key.many("face", ObjectId.class);

    /** The constraints and indexes by which rows of {@link #TABLE} are found. */
    public static final Key<Lookup> LOOKUP = Key.many("lookup", Lookup.class);

    /** Columns of {@link #TABLE} that a trigger keeps true, so that no other one has to. */
    public static final Key<Identifier> KEPT = Key.many("kept", Identifier.class);

    private Keys() {}
}
