package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.law.Sketch.Role;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invents roles, what is granted to them, what belongs to them, and policies that speak of them. */
final class Access {

    /** What an edit makes of one text, and of the other. */
    static final Map<String, String> CHANGES = new LinkedHashMap<>();

    /** In roles that PostgreSQL comes with. */
    private static final List<Node> MEMBERSHIPS = List.of(
            Node.text("pg_monitor"),
            Node.texts(List.of("pg_monitor", "pg_signal_backend")),
            Branch.EMPTY.with("pg_monitor", Branch.EMPTY.with("admin", Node.plain(true))));

    private static final Pattern MAKES = Pattern.compile("CREATE ([A-Z ]+) «t(\\d+)».*");

    static {
        CHANGES.put("GRANT SELECT", "GRANT REFERENCES");
        CHANGES.put(" WITH GRANT OPTION", "");
        CHANGES.put("GRANT ALL", "GRANT INSERT");
        CHANGES.put("FOR INSERT WITH CHECK (id", "FOR INSERT WITH CHECK (1");
        CHANGES.put("FOR ALL TO", "FOR UPDATE TO");
    }

    private final Author author;
    private final Sketch sketch;
    private final Random random;

    Access(Author author, Sketch sketch, Random random) {
        this.author = author;
        this.sketch = sketch;
        this.random = random;
    }

    void any() {
        if (sketch.roles.isEmpty() || author.chance(6)) {
            role();
        }
        switch (random.nextInt(8)) {
            case 0 -> tableGrant();
            case 1 -> columnGrant();
            case 2 -> routineGrant();
            case 3, 4 -> owner();
            case 5 -> defaults();
            default -> policy();
        }
    }

    void edit() {
        if (sketch.roles.isEmpty()) {
            role();
            return;
        }
        Role role = one(sketch.roles, random);
        switch (random.nextInt(5)) {
            case 0 -> dismiss(role);
            case 1 -> role();
            case 2 -> sketch.owner = sketch.owner.isPresent() ? Optional.empty() : Optional.of(role);
            default -> {
                Role other = new Role(role.id(), role.name(), traits());
                sketch.roles.set(sketch.roles.indexOf(role), other);
                sketch.owner = sketch.owner.map(owner -> owner.id() == other.id() ? other : owner);
            }
        }
    }

    private void dismiss(Role role) {
        sketch.roles.remove(role);
        sketch.owner = sketch.owner.filter(owner -> !owner.equals(role));
    }

    private void role() {
        List<String> free = new ArrayList<>(List.of("app", "Reader", "it's", "two words"));
        sketch.roles.forEach(role -> free.remove(role.name()));
        if (!free.isEmpty()) {
            sketch.roles.add(new Role(sketch.next(), one(free, random), traits()));
        }
        if (author.chance(8)) {
            sketch.owner = Optional.of(one(sketch.roles, random));
        }
    }

    private Branch traits() {
        Branch traits = Branch.EMPTY;
        if (author.chance(2)) {
            List<String> privileges = one(List.of(List.of("select"), List.of("select", "insert", "update")), random);
            traits = traits.with("grants", Branch.EMPTY.with("*.*", Node.texts(privileges)));
        }
        if (author.chance(4)) {
            traits = traits.with("login", Node.plain(true));
        }
        if (author.chance(4)) {
            traits = traits.with("member_of", one(MEMBERSHIPS, random));
        }
        return author.chance(4)
                ? traits.with("settings", Branch.EMPTY.with("statement_timeout", Node.text("50s")))
                : traits;
    }

    private void add(int id, List<String> statements) {
        sketch.routines.add(new Routine(id, "public", author.freshName(), statements));
    }

    private void add(String statement) {
        add(sketch.next(), List.of(statement));
    }

    private String somebody() {
        return author.chance(4) ? "PUBLIC" : aRole();
    }

    private String aRole() {
        return "«c" + one(sketch.roles, random).id() + "»";
    }

    private String readable() {
        List<String> names = new ArrayList<>();
        sketch.readable().forEach(table -> names.add("«t" + table.id + "»"));
        sketch.views.forEach(view -> names.add("«t" + view.id() + "»"));
        made().forEach((id, kind) -> {
            if (kind.endsWith("VIEW")) {
                names.add("«t" + id + "»");
            }
        });
        return one(names, random);
    }

    /** What SQL files make, and of which kind it is. */
    private Map<Integer, String> made() {
        Map<Integer, String> made = new LinkedHashMap<>();
        for (Routine routine : sketch.routines) {
            for (String statement : routine.statements()) {
                Matcher matcher = MAKES.matcher(statement);
                if (matcher.matches()) {
                    made.put(Integer.valueOf(matcher.group(2)), matcher.group(1));
                }
            }
        }
        return made;
    }

    private void tableGrant() {
        String privileges = one(List.of("SELECT", "ALL", "INSERT, TRIGGER"), random);
        String role = somebody();
        String option = role.equals("PUBLIC") ? "" : one(List.of("", " WITH GRANT OPTION"), random);
        add("GRANT " + privileges + " ON " + readable() + " TO " + role + option);
    }

    private void columnGrant() {
        Table table = one(sketch.readable(), random);
        String column = table.columns.isEmpty() ? "id" : "«c" + one(table.columns, random).id + "»";
        add("GRANT SELECT (" + column + "), UPDATE (id) ON «t" + table.id + "» TO " + somebody());
    }

    private void routineGrant() {
        made().entrySet().stream()
                .skip(random.nextInt(sketch.routines.size() + 1))
                .findFirst()
                .ifPresent(made -> grantOn(made.getValue(), "«t" + made.getKey() + "»"));
    }

    private void grantOn(String kind, String name) {
        switch (kind) {
            case "FUNCTION", "PROCEDURE", "AGGREGATE" -> {
                String on = " ON ROUTINE " + name;
                add(
                        sketch.next(),
                        List.of("REVOKE EXECUTE" + on + " FROM PUBLIC", "GRANT EXECUTE" + on + " TO " + aRole()));
            }
            case "SEQUENCE" -> add("GRANT USAGE ON SEQUENCE " + name + " TO " + somebody());
            case "TYPE", "DOMAIN" -> add("GRANT USAGE ON " + kind + " " + name + " TO " + aRole());
            default -> {}
        }
    }

    /** Some need to create in the schema, and some get the right elsewhere. */
    private void owner() {
        String role = aRole();
        String create = "GRANT CREATE ON SCHEMA ";
        Map<Integer, String> made = made();
        if (made.isEmpty() || author.chance(2)) {
            Table table = one(sketch.readable(), random);
            add(
                    sketch.next(),
                    List.of(
                            create + "«s" + table.id + "» TO " + role,
                            "ALTER TABLE «t" + table.id + "» OWNER TO " + role));
            return;
        }
        int id = one(List.copyOf(made.keySet()), random);
        String kind = made.getOrDefault(id, "").replaceFirst("FUNCTION|PROCEDURE|AGGREGATE", "ROUTINE");
        if (!kind.contains("INDEX")) {
            add(
                    sketch.next(),
                    List.of(create + "«s" + id + "» TO " + role, "ALTER " + kind + " «t" + id + "» OWNER TO " + role));
        }
    }

    private void defaults() {
        String where = one(List.of("", " IN SCHEMA «s" + one(sketch.tables, random).id + "»"), random);
        String what = one(
                List.of(
                        "GRANT SELECT ON TABLES TO " + somebody(),
                        "GRANT ALL ON TABLES TO " + aRole() + " WITH GRANT OPTION",
                        "GRANT USAGE ON SEQUENCES TO " + aRole(),
                        "GRANT EXECUTE ON FUNCTIONS TO " + aRole(),
                        "GRANT USAGE ON TYPES TO " + aRole()),
                random);
        add("ALTER DEFAULT PRIVILEGES" + where + " " + what);
    }

    private void policy() {
        Table table = one(sketch.readable(), random);
        int id = sketch.next();
        String condition = one(
                List.of(
                        author.condition(table),
                        author.condition(table),
                        "id IN (SELECT o.id FROM «t" + table.id + "» o)",
                        "EXISTS (SELECT 1 FROM " + readable() + " o WHERE o IS NOT NULL)"),
                random);
        String rule = one(
                List.of(
                        "FOR ALL TO %s USING (%s) WITH CHECK (%s)",
                        "FOR INSERT TO %1$s WITH CHECK (%2$s)", "FOR DELETE TO %1$s USING (%2$s)"),
                random);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE POLICY «c" + id + "» ON «t" + table.id + "» "
                + rule.formatted(somebody(), condition, condition));
        if (author.chance(2)) {
            statements.add("ALTER TABLE «t" + table.id + "» ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        }
        if (author.chance(3)) {
            statements.add("COMMENT ON POLICY «c" + id + "» ON «t" + table.id + "» IS 'it''s'");
        }
        add(id, statements);
    }
}
