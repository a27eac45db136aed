package dev.pgcraft.builtin.ledger;

import dev.pgcraft.builtin.table.ColumnMaker;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Scope;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table behind a ledger. Where rows of the ledger belong to somebody, so do its rows.
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

    /**
     * Makes it a part of the declared database.
     *
     * @param key what is there once, for each to whom rows belong
     */
    void add(String purpose, Part key, List<Part> others) {
        QualifiedName name = name();
        workbench
                .resource()
                .renamedFrom()
                .map(old -> workbench
                        .naming()
                        .beside(template, workbench.resource().name().sibling(old)))
                .ifPresent(old -> workbench.renamed(ObjectId.of(Kind.TABLE, old), ObjectId.of(Kind.TABLE, name)));
        workbench.add(new Table(name, Closed.comment(purpose)), where);
        List<Identifier> scope = workbench.all(Keys.SCOPE);
        ColumnMaker maker = new ColumnMaker(workbench, name);
        workbench.columns().stream()
                .filter(column -> scope.contains(column.name()))
                .forEach(column -> maker.share(column, scope.indexOf(column.name()) + 1));
        List<Part> parts = new ArrayList<>(List.of(key));
        parts.addAll(others);
        for (int i = 0; i < parts.size(); i++) {
            workbench.add(column(parts.get(i), scope.size() + i + 1), where);
        }
        addKey(Scope.before(scope, List.of(key.name())));
    }

    private Column column(Part part, int position) {
        return new Column(
                name(),
                part.name(),
                position,
                part.type(),
                Optional.empty(),
                part.nullable(),
                new Column.Value.None(),
                Optional.empty());
    }

    private void addKey(List<Identifier> key) {
        QualifiedName table = name();
        Identifier name = workbench.naming().primaryKey(table.name(), key);
        Sql definition = Sql.of("PRIMARY KEY ($L)", Sql.names(key));
        Constraint constraint = new Constraint(table, name, Constraint.Type.PRIMARY_KEY, definition, Optional.empty());
        workbench.add(constraint, where);
        key.forEach(column -> workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, table, column)));
    }
}
