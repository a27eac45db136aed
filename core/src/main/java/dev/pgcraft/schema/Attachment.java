package dev.pgcraft.schema;

import java.util.List;

/** What PostgreSQL keeps with other objects and does not see as one of its own. */
public sealed interface Attachment permits Grant, Owned, ColumnSettings, ReplicaIdentity {

    /** What it cannot be without, as far as that is there at all. */
    List<ObjectId> needs();

    /** Those with which it goes, so that nothing has to be taken back before. */
    List<ObjectId> goesWith();
}
