package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Invents what only SQL files can say: constraints and indexes of every sort, called as the file that makes them. */
final class Constraints {

    /** What an edit makes of one text, and of the other. */
    static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("WITH &&)", "WITH =)");
        CHANGES.put(" DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE");
        CHANGES.put(" NOT VALID", "");
        CHANGES.put(" NOT ENFORCED", "");
        CHANGES.put(" NULLS NOT DISTINCT", "");
        CHANGES.put(" ON DELETE CASCADE", " ON DELETE SET NULL");
        CHANGES.put(" NO INHERIT", "");
    }

    private final Author author;
    private final Sketch sketch;
    private final Random random;

    Constraints(Author author, Sketch sketch, Random random) {
        this.author = author;
        this.sketch = sketch;
        this.random = random;
    }

    void any() {
        Table holder = one(sketch.holders(), random);
        Table any = one(sketch.readable(), random);
        switch (random.nextInt(8)) {
            case 0 -> exclusion(holder);
            case 1 -> unique(holder);
            case 2 -> check(any);
            case 3 -> foreignKey(any);
            case 4 -> toFamily(one(sketch.tables, random));
            case 5 -> index(any);
            case 6 -> since18(() -> notNull(any));
            default -> since18(() -> overlaps(one(sketch.tables, random)));
        }
    }

    private void since18(Runnable invention) {
        if (author.since18()) {
            invention.run();
        }
    }

    /** Called as the file that makes it, and so renamed with it. */
    private void constraint(Table table, String definition, String... others) {
        int id = sketch.next();
        String name = "«c" + id + "»";
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE «t" + table.id + "» ADD CONSTRAINT " + name + " " + definition);
        statements.addAll(List.of(others));
        if (author.chance(3)) {
            statements.add("COMMENT ON CONSTRAINT " + name + " ON «t" + table.id + "» IS 'it''s'");
        }
        sketch.routines.add(new Routine(id, "public", author.freshName(), statements));
    }

    private Optional<String> column(Table table) {
        List<Column> columns = table.columns.stream()
                .filter(column -> column.type.isOrdered() && column.origin != Origin.VIRTUAL)
                .toList();
        return columns.isEmpty() ? Optional.empty() : Optional.of("«o" + one(columns, random).id + "»");
    }

    /** One that has it already, or a new one. */
    private String range(Table table) {
        List<Column> ranges = table.columns.stream()
                .filter(column -> column.type.sql().equals("int4range") && column.isPlain())
                .toList();
        boolean mayGrow = sketch.allTables().contains(table);
        if (!ranges.isEmpty() && (!mayGrow || author.chance(2))) {
            return "«o" + one(ranges, random).id + "»";
        }
        if (!mayGrow) {
            return "int8range(id, id, '[]')";
        }
        Column column = new Column(sketch.next(), author.freshName(table), ColumnType.named("int4range"));
        table.columns.add(column);
        return "«o" + column.id + "»";
    }

    private void exclusion(Table table) {
        String where = one(List.of("", "", " WHERE (id IS NOT NULL)"), random);
        constraint(table, "EXCLUDE USING gist (" + range(table) + " WITH &&)" + where + deferrable());
    }

    private String deferrable() {
        return one(List.of("", "", " DEFERRABLE INITIALLY DEFERRED", " DEFERRABLE"), random);
    }

    private void unique(Table table) {
        column(table)
                .ifPresent(column -> constraint(
                        table,
                        "UNIQUE" + one(List.of("", " NULLS NOT DISTINCT"), random) + " (" + column + ")"
                                + deferrable()));
    }

    private void check(Table table) {
        List<String> options = new ArrayList<>(List.of("", " NOT VALID", " NO INHERIT"));
        if (author.since18()) {
            options.add(" NOT ENFORCED");
        }
        String condition = column(table)
                .map(column -> column + " IS NOT NULL OR id IS NULL")
                .orElse("id IS NOT NULL");
        constraint(table, "CHECK (" + condition + ")" + one(options, random));
    }

    private void foreignKey(Table table) {
        Table target = one(sketch.tables, random);
        boolean mayGrow = sketch.allTables().contains(table);
        if (!mayGrow) {
            return;
        }
        String type = target.key.equals("serial_key") ? "bigint" : "uuid";
        Column column = new Column(sketch.next(), author.freshName(table), ColumnType.named(type));
        table.columns.add(column);
        String actions = one(List.of("", " ON DELETE CASCADE", " MATCH FULL", " ON UPDATE SET NULL"), random);
        constraint(
                table,
                "FOREIGN KEY («o" + column.id + "») REFERENCES «t" + target.id + "» (id)" + actions
                        + one(List.of(deferrable(), " NOT VALID"), random));
    }

    /** To a table that may be partitioned. */
    private void toFamily(Table table) {
        List<Family> keyed = sketch.families.stream().filter(Family::isKeyed).toList();
        if (keyed.isEmpty()) {
            return;
        }
        Family family = one(keyed, random);
        Column id = new Column(sketch.next(), author.freshName(table), ColumnType.named("bigint"));
        table.columns.add(id);
        Column key = new Column(sketch.next(), author.freshName(table), family.key().type);
        table.columns.add(key);
        constraint(
                table,
                "FOREIGN KEY («o" + id.id + "», «o" + key.id + "») REFERENCES «t" + family.top().id + "» (id, «c"
                        + family.key().id + "»)" + one(List.of("", " ON DELETE CASCADE", " MATCH FULL"), random)
                        + deferrable());
    }

    private void index(Table table) {
        int id = sketch.next();
        String columns = column(table).map(column -> column + ", id").orElse("id");
        List<String> statements = new ArrayList<>();
        statements.add("CREATE INDEX «c" + id + "» ON «t" + table.id + "» (" + columns + ")"
                + one(List.of("", " WHERE id IS NOT NULL", " WITH (fillfactor = 70)"), random));
        if (author.chance(3)) {
            statements.add("COMMENT ON INDEX «t" + id + "» IS 'it''s'");
        }
        sketch.routines.add(new Routine(id, table.schema, author.freshName(), statements));
    }

    private void notNull(Table table) {
        List<Column> columns =
                table.columns.stream().filter(column -> column.nullable).toList();
        if (!columns.isEmpty()) {
            String options = one(List.of("", " NOT VALID", " NO INHERIT"), random);
            constraint(table, "NOT NULL «c" + one(columns, random).id + "»" + options);
        }
    }

    /** Rows that are valid at different times, and perhaps others that are valid within those. */
    private void overlaps(Table table) {
        String within = range(table);
        String when = range(table);
        if (within.equals(when)) {
            return;
        }
        String unique = "UNIQUE (" + within + ", " + when + " WITHOUT OVERLAPS)";
        Table other = one(sketch.tables, random);
        String part = range(other);
        String period = range(other);
        if (part.equals(period)) {
            constraint(table, unique);
            return;
        }
        constraint(
                table,
                unique,
                "ALTER TABLE «t" + other.id + "» ADD CONSTRAINT \"in Time\" FOREIGN KEY (" + part + ", PERIOD " + period
                        + ") REFERENCES «t" + table.id + "» (" + within + ", PERIOD " + when + ")");
    }
}
