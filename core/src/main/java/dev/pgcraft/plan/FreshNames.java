package dev.pgcraft.plan;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.Identity;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.sql.Identifier;
import java.util.Set;
import java.util.TreeSet;

/** Names for what is there only for a while: always the same for the same plan, and nobody else's. */
public final class FreshNames {

    private final Set<String> present;
    private final Set<String> taken = new TreeSet<>();

    /** Names that nothing has on either side. */
    public FreshNames(Database from, Database to) {
        this.present = names(from);
        taken.addAll(present);
        taken.addAll(names(to));
    }

    /** Whether something has the name where the plan begins, in whatever schema. */
    boolean isPresent(Identifier name) {
        return present.contains(name.name());
    }

    /** A name that begins with what it is for, and nothing has. */
    public Identifier of(String purpose, Identifier subject) {
        String name = cut("pgcraft_" + purpose + "_" + subject);
        for (int number = 2; !taken.add(name); number++) {
            name = cut("pgcraft_" + purpose + number + "_" + subject);
        }
        return Identifier.of(name);
    }

    private static String cut(String name) {
        String fitting = name;
        while (!Identifier.fits(fitting)) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    private static Set<String> names(Database database) {
        Set<String> names = new TreeSet<>();
        for (SchemaObject object : database.objects().values()) {
            names.add(object.id().path().getLast());
            if (object instanceof Column column && column.value() instanceof Identity(var when, var numbering)) {
                names.add(numbering.sequence().name());
            }
        }
        return names;
    }
}
