package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invents triggers of every sort on tables of every sort, each with a function of its own. */
final class Triggers {

    /** What an edit makes of one text, and of the other. */
    static final Map<String, String> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("WHEN (NEW.id IS NOT NULL)", "WHEN (NEW.id IS NULL)");
        CHANGES.put("NEW TABLE AS made", "NEW TABLE AS \"Made\"");
        CHANGES.put("DISABLE TRIGGER", "ENABLE ALWAYS TRIGGER");
        CHANGES.put("AFTER DELETE OR TRUNCATE", "AFTER TRUNCATE");
    }

    private final Author author;
    private final Sketch sketch;
    private final Random random;

    Triggers(Author author, Sketch sketch, Random random) {
        this.author = author;
        this.sketch = sketch;
        this.random = random;
    }

    void any() {
        Table holder = one(sketch.holders(), random);
        Table any = one(sketch.readable(), random);
        switch (random.nextInt(5)) {
            case 0 -> trigger(holder, "AFTER INSERT", "REFERENCING NEW TABLE AS made FOR EACH STATEMENT");
            case 1 ->
                trigger(holder, "AFTER UPDATE", "REFERENCING OLD TABLE AS gone NEW TABLE AS made FOR EACH STATEMENT");
            case 2 -> trigger(any, "AFTER DELETE OR TRUNCATE", "FOR EACH STATEMENT");
            case 3 -> ofRows(any);
            default -> ofRows(holder);
        }
    }

    private void ofRows(Table table) {
        String condition = "OLD.id IS NULL";
        String of = "";
        if (!table.columns.isEmpty()) {
            Column column = one(table.columns, random);
            condition = column.type.isOwn() && !column.type.condition().isEmpty()
                    ? column.type.condition().replace("?", "OLD.«o" + column.id + "»")
                    : "OLD.«c" + column.id + "» IS NULL";
            of = one(List.of("", " OF «c" + one(table.columns, random).id + "»"), random);
        }
        String when = one(
                List.of("", "WHEN (NEW.id IS NOT NULL) ", "WHEN (" + condition + ") ", "WHEN (OLD IS NOT NULL) "),
                random);
        trigger(table, one(List.of("BEFORE", "AFTER"), random) + " UPDATE" + of, "FOR EACH ROW " + when);
    }

    private void trigger(Table table, String when, String how) {
        int id = sketch.next();
        String on = " ON «t" + table.id + "»";
        String name = "\"" + one(List.of("a", "B c", "it's"), random) + id + "\"";
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE FUNCTION «t" + id + "»() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$");
        statements.add("CREATE TRIGGER " + name + " " + when + on + " " + how + " EXECUTE FUNCTION «t" + id + "»()");
        if (author.chance(3)) {
            statements.add("ALTER TABLE «t" + table.id + "» "
                    + one(List.of("DISABLE TRIGGER ", "ENABLE REPLICA TRIGGER ", "ENABLE ALWAYS TRIGGER "), random)
                    + name);
        }
        if (author.chance(3)) {
            statements.add("COMMENT ON TRIGGER " + name + on + " IS 'it''s'");
        }
        sketch.routines.add(new Routine(id, "public", author.freshName(), statements));
    }
}
