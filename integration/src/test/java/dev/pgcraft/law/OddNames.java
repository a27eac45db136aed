package dev.pgcraft.law;

import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Names that every careless program stumbles over, and a few that nobody minds. */
final class OddNames {

    private static final List<String> PLAIN = List.of("a", "b", "c", "price", "name", "state", "orders", "items");

    private static final List<String> ODD = List.of(
            "select",
            "user",
            "order",
            "Upper",
            "two words",
            "a.b",
            "it's",
            "quo\"te",
            "größe",
            "日本",
            "1st",
            "a:b",
            "50%",
            "$1",
            "back\\slash",
            "semi;colon",
            "--dash",
            "/*c*/",
            "$N",
            "tab\tbed",
            "😀",
            "x".repeat(63),
            "x".repeat(62) + "y",
            "ü".repeat(31),
            "value",
            "interim",
            "between",
            "timestamp",
            "null",
            "true",
            "new",
            "~",
            "#");

    private OddNames() {}

    /** A name that none of the others has. */
    static String any(Random random, Collection<String> taken) {
        List<String> pool = random.nextInt(3) == 0 ? ODD : PLAIN;
        String name = ColumnType.one(pool, random);
        int number = 2;
        while (taken.contains(name)) {
            String stem = ColumnType.one(PLAIN, random);
            name = stem + number;
            number++;
        }
        return name;
    }

    /** As it stands in SQL. */
    static String quoted(String name) {
        return name.matches("[a-c]") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** As it stands between dots in YAML. */
    static String dotted(String name) {
        return name.matches("[A-Za-z_]+") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
