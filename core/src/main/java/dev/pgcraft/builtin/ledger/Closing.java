package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A table behind a ledger, whose first column is its key.
 *
 * @param template the kind of its name
 */
record Closing(Workbench workbench, String template, Location where) {

    /** A column that is never NULL, unless it is {@code nullable}. */
    record Part(Identifier name, PgType type, boolean nullable) {}

    /** What it is called. */
    QualifiedName name() {
        return workbench.naming().beside(template, workbench.resource().name());
    }

    void add(String purpose, List<Part> parts) {
        QualifiedName name = name();
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench
                        .naming()
                        .beside(template, workbench.resource().name().sibling(old)))
                .ifPresent(old -> workbench.renamed(ObjectId.of(Kind.TABLE, old), ObjectId.of(Kind.TABLE, name)));
        workbench.add(new Table(name, Closed.comment(purpose)), where);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            workbench.add(
                    new Column(
                            name,
                            part.name(),
                            i + 1,
                            part.type(),
                            Optional.empty(),
                            part.nullable(),
                            new Column.Value.None(),
                            Optional.empty()),
                    where);
        }
        List<Identifier> key = List.of(parts.getFirst().name());
        Identifier keyName = workbench.naming().primaryKey(name.name(), key);
        Sql definition = Sql.of("PRIMARY KEY ($L)", Sql.names(key));
        Constraint constraint =
                new Constraint(name, keyName, Constraint.Type.PRIMARY_KEY, definition, Optional.empty());
        workbench.add(constraint, where);
        workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, name, key.getFirst()));
    }
}
