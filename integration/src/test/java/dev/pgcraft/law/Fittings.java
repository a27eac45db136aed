package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Shown;
import dev.pgcraft.law.Sketch.Table;
import dev.pgcraft.law.Sketch.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Invents what stands in SQL files and hangs on tables: what is said about them beyond their definition. */
final class Fittings {

    /** What an edit makes of one text, and of the other. */
    static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("WHERE id IS NOT NULL", "WHERE true");
        CHANGES.put("fillfactor = 70", "fillfactor = 80");
        CHANGES.put("security_barrier = true", "security_invoker = true");
        CHANGES.put("check_option = local", "check_option = cascaded");
        CHANGES.put("SET STATISTICS 100", "SET STATISTICS 200");
        CHANGES.put("SET STORAGE EXTERNAL", "SET STORAGE MAIN");
        CHANGES.put("REPLICA IDENTITY FULL", "REPLICA IDENTITY NOTHING");
        CHANGES.put("USING (id IS NOT NULL)", "USING (true)");
        CHANGES.put("AS RESTRICTIVE", "AS PERMISSIVE");
        CHANGES.put("(dependencies)", "(ndistinct)");
    }

    private final Author author;
    private final Sketch sketch;
    private final Random random;

    Fittings(Author author, Sketch sketch, Random random) {
        this.author = author;
        this.sketch = sketch;
        this.random = random;
    }

    void any() {
        Table table = one(sketch.readable(), random);
        Table holder = one(sketch.holders(), random);
        switch (random.nextInt(10)) {
            case 0 -> materialized(table);
            case 1 -> options();
            case 2 -> parameters(holder);
            case 3 -> replicaIdentity(holder);
            case 4 -> columnSettings(table);
            case 5 -> policy(table);
            case 6 -> constraintTrigger(table);
            case 7 -> statistics(table);
            case 8 -> add(sketch.next(), "COMMENT ON SCHEMA «s" + table.id + "» IS 'it''s'");
            default -> unlogged(holder);
        }
    }

    private void add(int id, String... statements) {
        sketch.routines.add(new Routine(id, "public", author.freshName(), List.of(statements)));
    }

    private static String alter(Table table, String action) {
        return "ALTER TABLE «t" + table.id + "» " + action;
    }

    /** The options of a view, and what is said about one of its columns. */
    private void options() {
        if (sketch.views.isEmpty()) {
            return;
        }
        View view = one(sketch.views, random);
        Shown shown = one(view.shown(), random);
        String me = "«t" + view.id() + "»";
        String column = "«c" + shown.id() + "»";
        List<String> statements = new ArrayList<>();
        if (author.chance(2)) {
            String option =
                    one(List.of("security_barrier = true", "security_invoker = true", "check_option = local"), random);
            statements.add("ALTER VIEW " + me + " SET (" + option + ")");
        }
        if (shown.expression().endsWith("is null)")) {
            statements.add("ALTER VIEW " + me + " ALTER COLUMN " + column + " SET DEFAULT false");
        }
        if (author.chance(2)) {
            statements.add("COMMENT ON COLUMN " + me + "." + column + " IS 'it''s'");
        }
        if (!statements.isEmpty()) {
            sketch.routines.add(new Routine(sketch.next(), "public", author.freshName(), statements));
        }
    }

    private void parameters(Table table) {
        String other = one(List.of("", ", autovacuum_enabled = false", ", toast.autovacuum_enabled = false"), random);
        add(sketch.next(), alter(table, "SET (fillfactor = 70" + other + ")"));
    }

    private void replicaIdentity(Table table) {
        int id = sketch.next();
        if (author.chance(2)) {
            add(id, alter(table, "REPLICA IDENTITY FULL"));
            return;
        }
        add(
                id,
                "CREATE UNIQUE INDEX «c" + id + "» ON «t" + table.id + "» (id)",
                alter(table, "REPLICA IDENTITY USING INDEX «c" + id + "»"));
    }

    private void columnSettings(Table table) {
        List<Column> columns = columns(table);
        if (columns.isEmpty()) {
            return;
        }
        Column column = one(columns, random);
        String storage = column.type.isString() ? "SET STORAGE EXTERNAL" : "SET (n_distinct = 5)";
        String action = one(List.of("SET STATISTICS 100", storage), random);
        add(sketch.next(), alter(table, "ALTER COLUMN «c" + column.id + "» " + action));
    }

    private void policy(Table table) {
        int id = sketch.next();
        List<Column> columns = columns(table);
        String condition = columns.isEmpty() || author.chance(2)
                ? "id IS NOT NULL"
                : "«c" + one(columns, random).id + "» IS NOT NULL";
        String policy = "CREATE POLICY «c" + id + "» ON «t" + table.id + "» "
                + one(List.of("AS RESTRICTIVE", "FOR SELECT", "FOR ALL"), random) + " USING (" + condition + ")";
        if (author.chance(2)) {
            add(id, policy);
        } else {
            add(id, policy, alter(table, "ENABLE ROW LEVEL SECURITY"));
        }
    }

    private void constraintTrigger(Table table) {
        int id = sketch.next();
        String trigger = "\"trigger " + id + "\"";
        add(
                id,
                "CREATE FUNCTION «t" + id + "»() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                "CREATE CONSTRAINT TRIGGER " + trigger + " AFTER INSERT ON «t" + table.id
                        + "» DEFERRABLE FOR EACH ROW EXECUTE FUNCTION «t" + id + "»()",
                alter(table, one(List.of("DISABLE TRIGGER ", "ENABLE REPLICA TRIGGER "), random) + trigger));
    }

    private void statistics(Table table) {
        List<Column> columns = columns(table).stream()
                .filter(column -> column.type.isOrdered())
                .toList();
        if (columns.isEmpty()) {
            return;
        }
        int id = sketch.next();
        String me = "«t" + id + "»";
        add(
                id,
                "CREATE STATISTICS " + me + " (dependencies) ON id, «o" + one(columns, random).id + "» FROM «t"
                        + table.id + "»",
                one(
                        List.of(
                                "ALTER STATISTICS " + me + " SET STATISTICS 100",
                                "COMMENT ON STATISTICS " + me + " IS 'it''s'"),
                        random));
    }

    /** A table to which none points. */
    private void unlogged(Table table) {
        boolean pointedTo = sketch.tables.stream()
                .flatMap(other -> Stream.concat(
                        other.columns.stream().flatMap(column -> column.references.stream()),
                        other.parts.stream().flatMap(part -> part.body().texts())))
                .anyMatch(text -> Sketch.mentioned(Stream.of(text)).contains(table.id) || text.contains("«p"));
        if (!pointedTo) {
            add(sketch.next(), alter(table, "SET UNLOGGED"));
        }
    }

    private static List<Column> columns(Table table) {
        return table.columns.stream()
                .filter(column -> column.origin != Origin.VIRTUAL)
                .toList();
    }

    private void materialized(Table table) {
        int id = sketch.next();
        String me = "«t" + id + "»";
        List<String> shown = new ArrayList<>(List.of("s.id AS key"));
        for (Column column : columns(table)) {
            shown.add("s.«c" + column.id + "» AS \"C" + shown.size() + "\"");
        }
        List<String> statements = new ArrayList<>();
        statements.add("CREATE MATERIALIZED VIEW " + me + one(List.of("", " WITH (fillfactor = 70)"), random)
                + " AS SELECT " + String.join(", ", shown) + " FROM «t" + table.id + "» s"
                + one(List.of("", " WHERE " + author.condition(table), " WITH NO DATA"), random));
        if (author.chance(2)) {
            statements.add("CREATE" + one(List.of("", " UNIQUE"), random) + " INDEX ON " + me + " (key)");
        }
        if (author.chance(2)) {
            statements.add("COMMENT ON MATERIALIZED VIEW " + me + " IS 'it''s'");
        }
        sketch.routines.add(new Routine(id, "public", author.freshName(), statements));
        if (author.chance(2)) {
            int reader = sketch.next();
            statements = List.of("CREATE VIEW «t" + reader + "» AS SELECT * FROM " + me);
            sketch.routines.add(new Routine(reader, "public", author.freshName(), statements));
        }
    }
}
