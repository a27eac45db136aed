package dev.pgcraft.schema;

import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about a column beyond what its table or view says; where nothing is, there is no such object.
 *
 * @param table a table, view or materialized view
 * @param preset what an INSERT into a view takes where it says nothing; of a table's column, the column says it
 * @param comment on a column of a view or materialized view; of a table's column, the column says it
 */
public record ColumnSettings(
        QualifiedName table, Identifier name, Optional<Sql> preset, Tuning tuning, Optional<String> comment)
        implements SchemaObject, TableMember, Attachment {

    @Override
    public ObjectId id() {
        return ObjectId.member(Kind.COLUMN_SETTINGS, table, name);
    }

    /** The same column with nothing said about it. */
    public ColumnSettings bare() {
        return new ColumnSettings(table, name, Optional.empty(), Tuning.NONE, Optional.empty());
    }

    @Override
    public List<ObjectId> needs() {
        List<ObjectId> needed = new ArrayList<>(List.of(ObjectId.member(Kind.COLUMN, table, name)));
        needed.addAll(ObjectId.relations(table));
        return needed;
    }

    @Override
    public List<ObjectId> goesWith() {
        return needs();
    }
}
