package dev.pgcraft.decompile;

import dev.pgcraft.model.Check;
import dev.pgcraft.model.Column;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.Index;
import dev.pgcraft.model.Items;
import dev.pgcraft.model.Resource;
import dev.pgcraft.model.Unique;
import dev.pgcraft.model.Use;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Column.Storage;
import dev.pgcraft.schema.Column.When;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.Sql;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says one table in the words of a resource; what there are no words for is left out. */
final class ResourceWords {

    private final TableParts parts;
    private final Tables tables;
    private final Collection<ObjectId> apart;
    private final MarkedSql marked;
    private final Location where;

    ResourceWords(TableParts parts, Tables tables, Collection<ObjectId> apart) {
        this.parts = parts;
        this.tables = tables;
        this.apart = apart;
        this.where = Decompiler.origin(parts.table().id());
        this.marked = new MarkedSql(parts.columnNames(), where);
    }

    Resource resource() {
        return new Resource(
                parts.table().name(),
                new Use("simple", new LinkedHashMap<>(), where),
                new Items(columns(), checks(), uniques(), indexes(), foreignKeys()),
                parts.key().plugin().stream().toList(),
                parts.table().comment(),
                Optional.empty(),
                where);
    }

    private List<Column> columns() {
        return parts.columns().stream()
                .skip(parts.key().bringsColumn() ? 1 : 0)
                .map(this::column)
                .toList();
    }

    private Column column(dev.pgcraft.schema.Column column) {
        Optional<PgType> serial = tables.serials().shortFor(column);
        return new Column(
                column.name(),
                serial.orElse(column.type()),
                column.collation().map(Sql::text),
                column.nullable(),
                serial.isPresent() ? new Column.Value.None() : value(column),
                column.comment(),
                Column.Evolution.NONE,
                where);
    }

    private Column.Value value(dev.pgcraft.schema.Column column) {
        return switch (column.value()) {
            case dev.pgcraft.schema.Column.Value.None() -> new Column.Value.None();
            case dev.pgcraft.schema.Column.Value.Default(Sql expression) ->
                new Column.Value.Default(new Expression(expression.text(), where));
            case dev.pgcraft.schema.Column.Value.Generated(Sql expression, Storage storage) ->
                new Column.Value.Generated(marked.expression(expression.text()), storage == Storage.VIRTUAL);
            case dev.pgcraft.schema.Column.Value.Identity(When when, var numbering) ->
                new Column.Value.Identity(when == When.ALWAYS);
        };
    }

    private List<Check> checks() {
        return of(Constraint.Type.CHECK)
                .flatMap(check -> condition(check).map(sql -> new Check(check.name(), marked.expression(sql))).stream())
                .toList();
    }

    /** Empty if there is more to it than a condition. */
    private static Optional<String> condition(Constraint check) {
        String text = check.definition().text();
        if (!text.startsWith("CHECK (")) {
            return Optional.empty();
        }
        Fragment condition = Fragment.of(text.substring("CHECK ".length()));
        boolean alone = condition.afterBracket(0) == condition.tokens().size();
        return alone ? Optional.of(condition.withoutBrackets().text()) : Optional.empty();
    }

    private List<Unique> uniques() {
        return of(Constraint.Type.UNIQUE)
                .flatMap(unique -> KeyColumns.of(unique.definition(), "UNIQUE")
                        .map(columns -> new Unique(Optional.of(unique.name()), columns, where))
                        .stream())
                .toList();
    }

    private List<Index> indexes() {
        return parts.indexes().stream()
                .filter(index ->
                        index.name().schema().equals(parts.table().name().schema()))
                .flatMap(index -> new IndexWords(index, marked).index().stream())
                .toList();
    }

    private List<ForeignKey> foreignKeys() {
        ForeignKeyWords words = new ForeignKeyWords(tables::has, this::isCovered);
        return of(Constraint.Type.FOREIGN_KEY)
                .filter(key -> !apart.contains(key.id()))
                .flatMap(key -> words.of(key).stream())
                .toList();
    }

    /** Whether an index begins with these columns, so that a foreign key needs no other. */
    private boolean isCovered(List<Identifier> columns) {
        Stream<Optional<List<Identifier>>> constraints = parts.constraints().stream()
                .map(constraint -> KeyColumns.of(constraint.definition(), "PRIMARY KEY")
                        .or(() -> KeyColumns.of(constraint.definition(), "UNIQUE")));
        Stream<Optional<List<Identifier>>> indexes =
                parts.indexes().stream().map(index -> KeyColumns.of(index.definition(), "btree"));
        return Stream.concat(constraints, indexes)
                .flatMap(Optional::stream)
                .anyMatch(key -> key.size() >= columns.size()
                        && new TreeSet<>(key.subList(0, columns.size())).equals(new TreeSet<>(columns)));
    }

    private Stream<Constraint> of(Constraint.Type type) {
        return parts.constraints().stream().filter(constraint -> constraint.type() == type);
    }
}
