package dev.pgcraft.plugin;

import dev.pgcraft.model.Expression;
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

    /**
     * Columns with which every key of the resource begins, because rows with other values in them are somebody else's;
     * every table that holds rows of the resource must have them. Each fills itself in rows that a session adds.
     */
    public static final Key<Identifier> SCOPE = Key.many("scope", Identifier.class);

    /** The kind of name that {@link #TABLE} has beside the resource where a plugin puts a view in its place. */
    public static final Key<String> BEHIND = Key.many("behind", String.class);

    /** What rows make true that count for uniqueness; all do if there is none. */
    public static final Key<Expression> COUNTING = Key.many("counting", Expression.class);

    /** What is known of a row beside its own columns; put when plugins connect. */
    public static final Key<Statistic> STATISTIC = Key.many("statistic", Statistic.class);

    private Keys() {}
}
