package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Sketch.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Types that a model's SQL makes, columns of them, and what may become of such a type. */
final class OwnTypes {

    private static final List<Family> FAMILIES = List.of(
            new Family(
                    "TYPE",
                    List.of(
                            "AS ENUM ('a', 'b', 'c')",
                            "AS ENUM ('a', 'c')",
                            "AS ENUM ('x', 'a', 'b', 'it''s', 'c', 'y')",
                            "AS ENUM ('c', 'b', 'a')"),
                    List.of("'a'", "'c'"),
                    "? <> 'a'",
                    ""),
            new Family(
                    "DOMAIN",
                    List.of(
                            "AS text CHECK (VALUE <> 'x')",
                            "AS text",
                            "AS varchar(20) CONSTRAINT \"Odd one\" CHECK (VALUE <> 'x')",
                            "AS text DEFAULT 'a' NOT NULL CHECK (length(VALUE) < 10)"),
                    List.of("'a'", "'b'"),
                    "? <> 'z'",
                    ""),
            new Family(
                    "TYPE",
                    List.of(
                            "AS (a integer, b text)",
                            "AS (a integer, b text, \"C\" date)",
                            "AS (b text, a integer)",
                            "AS (a bigint, b text)"),
                    List.of("'(1,2)'", "'(,)'"),
                    "",
                    "-"),
            new Family(
                    "TYPE",
                    List.of("AS RANGE (SUBTYPE = integer)", "AS RANGE (SUBTYPE = bigint)"),
                    List.of("'[1,5)'", "'empty'"),
                    "not isempty(?) or true",
                    "gist"),
            new Family("EXTENSION", List.of("SCHEMA public"), List.of("'a'", "'B'"), "? <> 'z'", ""));

    private OwnTypes() {}

    /** Types that are made alike, in several ways each. */
    private record Family(
            String word, List<String> definitions, List<String> values, String condition, String method) {}

    /** What makes a new one. */
    static String statement(int id, Random random) {
        Family family = one(FAMILIES.subList(0, FAMILIES.size() - 1), random);
        return "CREATE %s «t%d» %s".formatted(family.word(), id, one(family.definitions(), random));
    }

    static boolean isType(Routine routine) {
        String first = routine.statements().getFirst();
        return first.startsWith("CREATE TYPE") || first.startsWith("CREATE DOMAIN") || isExtension(routine);
    }

    /** A type that somebody else's extension brings, called as that is. */
    static Routine extension(int id) {
        return new Routine(id, "public", "citext", List.of("CREATE EXTENSION «n" + id + "» SCHEMA public"));
    }

    static boolean isExtension(Routine routine) {
        return routine.name().equals("citext");
    }

    /** The same type, made otherwise. */
    static List<String> changed(Routine routine, Random random) {
        String statement = routine.statements().getFirst();
        List<String> changed = new ArrayList<>(routine.statements());
        changed.set(
                0,
                statement.substring(0, statement.indexOf("» ") + 2)
                        + one(family(statement).definitions(), random));
        if (random.nextInt(4) == 0) {
            changed.subList(1, changed.size()).clear();
        }
        return changed;
    }

    private static Family family(String statement) {
        return FAMILIES.stream()
                .filter(family -> family.definitions().stream().anyMatch(statement::endsWith))
                .findFirst()
                .orElseThrow();
    }

    /** What a column of the type holds; of several values only where these need not be taken apart. */
    static ColumnType column(Routine routine, Random random) {
        Family family = family(routine.statements().getFirst());
        String name = "«t" + routine.id() + "»";
        boolean many = family.values().contains("'a'") && random.nextInt(4) == 0;
        return many
                ? new ColumnType(name + "[]", name, List.of("'{}'", "'{a}'", "'{NULL}'"), "", "")
                : new ColumnType(name, name, family.values(), family.condition(), family.method());
    }
}
