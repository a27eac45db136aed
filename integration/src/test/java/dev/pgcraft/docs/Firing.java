package dev.pgcraft.docs;

import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes of a trigger when it fires.
 *
 * @param when {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param events {@code INSERT, UPDATE}
 */
record Firing(Trigger trigger, String when, List<String> events, Function called, Routines routines) {

    private static final Pattern DEFINITION =
            Pattern.compile("(BEFORE|AFTER|INSTEAD OF) (.*?) ON .*EXECUTE FUNCTION ([^(]+)\\(", Pattern.DOTALL);

    /** Every trigger of a database. */
    static List<Firing> in(Database database) {
        List<Firing> all = new ArrayList<>();
        for (SchemaObject object : database.objects().values()) {
            if (object instanceof Trigger trigger) {
                all.add(of(trigger, database));
            }
        }
        return all;
    }

    private static Firing of(Trigger trigger, Database database) {
        Matcher words = DEFINITION.matcher(trigger.definition().text());
        if (!words.find()) {
            throw new IllegalStateException(trigger.definition().text());
        }
        String[] name = words.group(3).replace("\"", "").split("[.]");
        ObjectId called = new ObjectId(Kind.FUNCTION, List.of(name[0], name[1] + "()"));
        return new Firing(
                trigger,
                words.group(1),
                List.of(words.group(2).split(" OR ")),
                (Function) database.find(called).orElseThrow(),
                new Routines(database));
    }

    boolean isOn(QualifiedName relation) {
        return trigger.table().equals(relation);
    }

    /** The relations to which it writes. */
    SortedSet<ObjectId> written() {
        return routines.written(called);
    }

    /** Whether it refuses whatever it fires for, or what only others than triggers of ours do. */
    boolean isGuard() {
        boolean sometimes = trigger.definition().text().contains("current_setting");
        return when.equals("BEFORE") && routines.refuses(called) && !sometimes;
    }

    /** Whether all that it does is to look at the row, or to fill it in. */
    boolean isOfRow() {
        return !isGuard()
                && trigger.definition().text().contains("FOR EACH ROW")
                && written().stream().allMatch(id -> id.equals(ObjectId.of(Kind.TABLE, trigger.table())));
    }

    /** When it fires, in words. */
    String moment() {
        if (trigger.definition().text().contains("INITIALLY DEFERRED")) {
            return "at commit";
        }
        return when.toLowerCase(Locale.ROOT) + " " + String.join(", ", events);
    }
}
