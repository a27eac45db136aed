package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Part;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Shown;
import dev.pgcraft.law.Sketch.Table;
import dev.pgcraft.law.Sketch.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents small models with everything in them that a model may have. */
final class Author {

    private static final List<String> SCHEMAS = List.of("public", "shop", "shop", "Ware.House");
    private static final List<String> ACTIONS =
            List.of("no action", "restrict", "cascade", "set null", "set default", "cascade");

    final Random random;
    private final Sketch sketch;
    private final boolean virtual;

    /** @param virtual whether the server has generated columns that are computed on read */
    Author(Random random, Sketch sketch, boolean virtual) {
        this.random = random;
        this.sketch = sketch;
        this.virtual = virtual;
    }

    void fill() {
        int tables = 1 + random.nextInt(3);
        if (chance(3)) {
            function();
        }
        if (chance(4)) {
            sequence();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ownType();
        }
        for (int i = 0; i < tables; i++) {
            table();
        }
        if (chance(3)) {
            new Families(this, sketch, random).invent();
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            foreignKey(one(sketch.tables, random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            view();
        }
        if (chance(3)) {
            routine();
        }
        if (chance(3)) {
            new Constraints(this, sketch, random).any();
        }
        if (chance(4)) {
            new Access(this, sketch, random).any();
        }
    }

    /** Whether the server knows what came with PostgreSQL 18. */
    boolean since18() {
        return virtual;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    String freshName() {
        return OddNames.any(random, sketch.relationNames());
    }

    String freshName(Table table) {
        return OddNames.any(random, table.columnNames());
    }

    Optional<String> comment() {
        return chance(4)
                ? Optional.of(one(List.of("it's", "net, EUR", "a\nb", "{x} $N :y"), random))
                : Optional.empty();
    }

    Table table() {
        Table table = new Table(sketch.next(), one(SCHEMAS, random), freshName());
        sketch.tables.add(table);
        table.comment = comment();
        table.key = chance(4) ? "uuid_key" : "serial_key";
        table.timestamps = chance(8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            column(table);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            check(table);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            index(table);
        }
        return table;
    }

    Column column(Table table) {
        Column column = new Column(sketch.next(), freshName(table), anyType());
        column.comment = comment();
        decorate(table, column);
        table.columns.add(random.nextInt(table.columns.size() + 1), column);
        return column;
    }

    private ColumnType anyType() {
        List<Routine> own = sketch.routines.stream().filter(OwnTypes::isType).toList();
        return own.isEmpty() || !chance(3) ? ColumnType.any(random) : OwnTypes.column(one(own, random), random);
    }

    private void ownType() {
        int id = sketch.next();
        if (chance(6) && sketch.routines.stream().noneMatch(OwnTypes::isExtension)) {
            sketch.routines.add(OwnTypes.extension(id));
            return;
        }
        List<String> statements = new ArrayList<>(List.of(OwnTypes.statement(id, random)));
        if (chance(4)) {
            statements.add("COMMENT ON TYPE «t" + id + "» IS 'it''s'");
        }
        sketch.routines.add(new Routine(id, one(SCHEMAS.subList(0, 2), random), freshName(), statements));
    }

    /** Gives a column whatever goes with its type. */
    void decorate(Table table, Column column) {
        column.nullable = !chance(3);
        column.collation = column.type.isString() && chance(5)
                ? Optional.of(one(List.of("C", "POSIX"), random))
                : Optional.empty();
        column.value(Origin.NOTHING, "");
        if (chance(3)) {
            column.value(Origin.DEFAULT, defaultOf(column.type));
        } else if (chance(5)) {
            compute(table, column);
        } else if (List.of("integer", "bigint", "smallint").contains(column.type.sql()) && chance(6)) {
            column.value(Origin.IDENTITY, one(List.of("always", "by default"), random));
            column.nullable = false;
        }
        column.unique = column.type.isOrdered() && chance(8) && column.origin != Origin.VIRTUAL;
    }

    private String defaultOf(ColumnType type) {
        List<Routine> functions = callable("function");
        List<Routine> sequences = callable("sequence");
        if (type.isNumber() && !functions.isEmpty() && chance(2)) {
            return "«t" + one(functions, random).id() + "»(3)";
        }
        if (type.isNumber() && !sequences.isEmpty() && chance(2)) {
            return "nextval('«t" + one(sequences, random).id() + "»')";
        }
        return switch (type.family()) {
            case "moment" -> one(List.of("now()", "current_timestamp", "'2020-01-01'"), random);
            case "uuid" -> "gen_random_uuid()";
            case "text" -> one(List.of("'new'", "current_user", "'it''s' || ' {x}'", "'a:b'", "''"), random);
            default -> type.isOwn() && type.method().equals("-") ? "null" : type.value(random);
        };
    }

    private List<Routine> callable(String kind) {
        return sketch.routines.stream()
                .filter(routine -> kind(routine).equals(kind))
                .toList();
    }

    static String kind(Routine routine) {
        String first = routine.statements().getFirst();
        if (first.startsWith("CREATE SEQUENCE")) {
            return "sequence";
        }
        return first.contains("(x integer) RETURNS integer") ? "function" : "other";
    }

    private void compute(Table table, Column column) {
        List<Column> bases = table.columns.stream()
                .filter(other -> !other.origin.isComputed() && other != column)
                .toList();
        if (bases.isEmpty()) {
            return;
        }
        Column base = one(bases, random);
        Optional<String> expression = expression(base, column.type);
        boolean onRead = virtual
                && !column.type.isOwn()
                && !base.type.isOwn()
                && chance(2)
                && expression.filter(text -> !text.contains("«t")).isPresent();
        expression.ifPresent(text -> column.value(onRead ? Origin.VIRTUAL : Origin.STORED, text));
        column.nullable = column.nullable || expression.isPresent();
    }

    /** Something of that type, computed from the column. */
    private Optional<String> expression(Column base, ColumnType wanted) {
        String name = "«c" + base.id + "»";
        List<Routine> functions = callable("function");
        if (base.type.isNumber() && wanted.isNumber()) {
            boolean calls = !functions.isEmpty() && base.type.sql().equals("integer") && chance(2);
            return Optional.of(calls ? "«t" + one(functions, random).id() + "»(" + name + ")" : name + " * 2");
        }
        if (base.type.isString() && wanted.isString()) {
            return Optional.of(one(List.of("lower(" + name + ")", name + " || '!'"), random));
        }
        if (base.type.sql().equals("integer[]") && wanted.sql().equals("integer[]")) {
            return Optional.of(name + "[1:2]");
        }
        return base.type.sql().equals(wanted.sql()) ? Optional.of(name) : Optional.empty();
    }

    void check(Table table) {
        String name = OddNames.any(random, table.parts.stream().map(Part::name).toList());
        if (table.columns.isEmpty() || sketch.relationNames().contains(name)) {
            return;
        }
        Column column = one(table.columns, random);
        boolean typed = !column.type.condition().isEmpty() && !chance(3);
        List<Routine> functions = callable("function");
        String mention = "«c" + column.id + "»";
        String condition = typed ? column.type.condition().replace("?", mention) : mention + " is not null or true";
        if (typed && column.type.sql().equals("integer") && !functions.isEmpty()) {
            condition = "«t" + one(functions, random).id() + "»(" + mention + ") < 1000";
        }
        if (chance(3)) {
            condition += " or «c" + one(table.columns, random).id + "» is null";
        }
        table.parts.add(new Part("checks", name, Node.text(condition), !typed));
    }

    /** What rows of a table may be asked in a SQL file: something about one of its columns, if that has it. */
    String condition(Table table) {
        List<Column> columns = table.columns.stream()
                .filter(column -> !column.type.condition().isEmpty())
                .toList();
        return columns.isEmpty() ? "id IS NOT NULL" : one(columns, random).condition();
    }

    void index(Table table) {
        List<Column> possible = table.columns.stream()
                .filter(column -> !column.type.method().equals("-") && column.origin != Origin.VIRTUAL)
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        Column column = one(possible, random);
        table.parts.add(new Part("indexes", freshName(), indexBody(table, column), false));
    }

    private Node indexBody(Table table, Column column) {
        String mention = "«c" + column.id + "»";
        String method = column.type.method();
        boolean special = !method.isEmpty() && (chance(2) || !column.type.isOrdered());
        if (special) {
            String[] words = method.split(" ");
            Branch body = Branch.EMPTY.with("columns", Node.text(mention)).with("using", Node.text(words[0]));
            return words.length == 1 ? body : body.with("ops", Branch.EMPTY.with(mention, Node.text(words[1])));
        }
        List<String> columns = new ArrayList<>();
        columns.add(indexed(column, mention));
        List<Column> others = table.columns.stream()
                .filter(other -> other != column && other.type.isOrdered() && other.origin != Origin.VIRTUAL)
                .toList();
        if (!others.isEmpty() && chance(3)) {
            columns.add("«c" + one(others, random).id + "»" + one(List.of("", " desc", " nulls first"), random));
        }
        if (chance(3)) {
            return columns.size() == 1 ? Node.text(columns.getFirst()) : Node.texts(columns);
        }
        Branch body = Branch.EMPTY.with("columns", Node.texts(columns));
        return options(body, others);
    }

    private String indexed(Column column, String mention) {
        if (column.type.isString() && column.type.sql().equals("text")) {
            return one(
                    List.of(mention, "lower(" + mention + ")", mention + " collate \"C\"", mention + " || 'x'"),
                    random);
        }
        if (column.type.isNumber()) {
            return one(
                    List.of(mention, mention + " desc", "(" + mention + " + 1)", "abs(" + mention + ") desc"), random);
        }
        return one(List.of(mention, mention + " desc nulls last"), random);
    }

    private Branch options(Branch columns, List<Column> others) {
        Branch body = columns;
        if (chance(3)) {
            body = body.with("unique", Node.plain(true));
            if (chance(2)) {
                body = body.with("nulls_not_distinct", Node.plain(true));
            }
        }
        if (!others.isEmpty() && chance(4)) {
            body = body.with("include", Node.texts(List.of("«c" + one(others, random).id + "»")));
        }
        if (!others.isEmpty() && chance(3)) {
            body = body.with("where", Node.text("«c" + one(others, random).id + "» is not null"));
        }
        return chance(6) ? body.with("with", Branch.EMPTY.with("fillfactor", Node.plain(70))) : body;
    }

    void foreignKey(Table table) {
        Table target = one(sketch.tables, random);
        Optional<Column> unique = target.columns.stream()
                .filter(column -> column.unique && column.isPlain())
                .findFirst();
        boolean toUnique =
                unique.filter(column -> !column.type.sql().endsWith("[]")).isPresent() && chance(2);
        ColumnType type = toUnique
                ? unique.orElseThrow().type
                : ColumnType.named(target.key.equals("serial_key") ? "bigint" : "uuid");
        Column column = new Column(sketch.next(), freshName(table), type);
        column.nullable = !chance(4);
        String path = toUnique ? "«p" + unique.orElseThrow().id + "»" : "«r" + target.id + "».id";
        table.columns.add(column);
        if (chance(2)) {
            column.references = Optional.of(path);
            return;
        }
        Branch body = Branch.EMPTY.with("references", Branch.EMPTY.with("«n" + column.id + "»", Node.text(path)));
        if (chance(2)) {
            body = body.with("on_delete", Node.text(one(ACTIONS, random)));
        }
        if (chance(3)) {
            body = body.with("on_update", Node.text(one(ACTIONS, random)));
        }
        table.parts.add(new Part("foreign_keys", "fk" + sketch.next(), body, false));
    }

    void view() {
        List<View> views = sketch.views;
        boolean onView = !views.isEmpty() && chance(2);
        List<Shown> shown = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        int source;
        List<Integer> columns;
        if (onView) {
            View below = one(views, random);
            source = below.id();
            columns = below.shown().stream().map(Shown::id).toList();
        } else {
            Table table = one(sketch.readable(), random);
            source = table.id;
            columns = table.columns.stream().map(column -> column.id).toList();
        }
        for (int column : columns) {
            if (!chance(3)) {
                String name = OddNames.any(random, taken);
                taken.add(name);
                String mention = "s.«c" + column + "»";
                String text = one(List.of(mention, mention, mention + "::text", "(" + mention + " is null)"), random);
                shown.add(new Shown(sketch.next(), name, text));
            }
        }
        if (!onView && chance(3)) {
            shown.add(new Shown(sketch.next(), OddNames.any(random, taken), "s.id"));
        }
        if (!shown.isEmpty()) {
            String from = from(source, columns);
            views.add(new View(sketch.next(), one(SCHEMAS.subList(0, 2), random), freshName(), comment(), shown, from));
        }
    }

    private String from(int source, List<Integer> columns) {
        String from = "from «t" + source + "» s";
        if (chance(4)) {
            from += " cross join «t" + one(sketch.readable(), random).id + "» other";
        }
        if (chance(3) && !columns.isEmpty()) {
            from += " where s.«c" + one(columns, random) + "» is not null";
        }
        return from;
    }

    void routine() {
        switch (random.nextInt(36)) {
            case 0 -> function();
            case 1 -> sequence();
            case 2 -> trigger();
            case 3 -> counting();
            case 4 -> ofRow();
            case 5 -> overloads();
            case 6 -> owned();
            case 7 -> insteadOf();
            case 8 -> guarded();
            case 9 -> ofColumn();
            case 10 -> procedure();
            case 11, 12 -> ownType();
            case 13 -> aggregate();
            case 23, 24, 25, 26, 27 -> new Access(this, sketch, random).any();
            case 14, 15, 16 -> new Triggers(this, sketch, random).any();
            case 17, 18, 19, 20, 21, 22 -> new Constraints(this, sketch, random).any();
            default -> new Fittings(this, sketch, random).any();
        }
    }

    /** Two of one name. */
    private void overloads() {
        int id = sketch.next();
        String schema = one(SCHEMAS.subList(0, 2), random);
        List<String> statements = List.of(
                "CREATE FUNCTION «t" + id + "»(x text) RETURNS text LANGUAGE sql IMMUTABLE RETURN upper(x)",
                "CREATE FUNCTION «t" + id + "»(x text, y text DEFAULT 'it''s') RETURNS text LANGUAGE sql IMMUTABLE"
                        + " AS $$ SELECT x || y $$");
        sketch.routines.add(new Routine(id, schema, freshName(), statements));
    }

    /** A sequence that goes with a column. */
    private void owned() {
        Table table = one(sketch.tables, random);
        List<Column> columns = table.columns.stream().filter(Column::isPlain).toList();
        if (columns.isEmpty()) {
            return;
        }
        int id = sketch.next();
        String owner = "«t" + table.id + "».«c" + one(columns, random).id + "»";
        List<String> statements =
                List.of("CREATE SEQUENCE «t" + id + "»", "ALTER SEQUENCE «t" + id + "» OWNED BY " + owner);
        sketch.routines.add(new Routine(id, table.schema, freshName(), statements));
    }

    /** A view of a SQL file's, into which one may insert. */
    private void insteadOf() {
        Table table = one(sketch.tables, random);
        int id = sketch.next();
        int called = sketch.next();
        String name = freshName();
        List<String> view =
                List.of("CREATE VIEW «t" + id + "» AS SELECT * FROM «t" + table.id + "» WHERE id IS NOT NULL");
        List<String> statements = List.of(
                "CREATE FUNCTION «t" + called + "»() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE r «t" + table.id
                        + "»%ROWTYPE; BEGIN RETURN NEW; END $$",
                "CREATE TRIGGER instead INSTEAD OF INSERT ON «t" + id + "» FOR EACH ROW EXECUTE FUNCTION «t" + called
                        + "»()");
        sketch.routines.add(new Routine(id, "public", name, view));
        sketch.routines.add(new Routine(called, "public", freshName(), statements));
    }

    /** A check that calls a function that reads a table, in a body that PostgreSQL does not keep track of. */
    private void guarded() {
        Table table = one(sketch.tables, random);
        Table read = one(sketch.tables, random);
        int id = sketch.next();
        String statement = "CREATE FUNCTION «t" + id + "»(x bigint) RETURNS boolean LANGUAGE sql STABLE AS $$"
                + " SELECT count(*) < 100 FROM «t" + read.id + "» $$";
        sketch.routines.add(new Routine(id, "public", freshName(), List.of(statement)));
        String name = OddNames.any(random, table.parts.stream().map(Part::name).toList());
        table.parts.add(new Part("checks", name + id, Node.text("«t" + id + "»(7)"), true));
    }

    private void ofColumn() {
        Table table = one(sketch.tables, random);
        if (table.columns.isEmpty()) {
            return;
        }
        String type = "«t" + table.id + "».«c" + one(table.columns, random).id + "»%TYPE";
        add(
                "CREATE FUNCTION «t%d»(x " + type + ") RETURNS " + type
                        + " LANGUAGE plpgsql AS $$ BEGIN RETURN x; END $$",
                "FUNCTION");
    }

    void function() {
        String body = one(List.of("x + 1", "x * 2", "abs(x)"), random);
        add("CREATE FUNCTION «t%d»(x integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN " + body, "FUNCTION");
    }

    void sequence() {
        String options = one(
                List.of(
                        "",
                        " START WITH 5 INCREMENT BY 5",
                        " AS integer MAXVALUE 100 CYCLE",
                        " INCREMENT BY -1 CACHE 3"),
                random);
        add("CREATE SEQUENCE «t%d»" + options, "SEQUENCE");
    }

    private void trigger() {
        Table table = one(sketch.tables, random);
        int id = sketch.next();
        String when = one(List.of("BEFORE UPDATE", "AFTER INSERT OR DELETE", "BEFORE INSERT"), random);
        boolean ofColumn = when.equals("BEFORE UPDATE") && !table.columns.isEmpty() && chance(2);
        String of = ofColumn ? " OF «c" + one(table.columns, random).id + "»" : "";
        List<String> statements = List.of(
                "CREATE FUNCTION «t" + id + "»() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
                "CREATE TRIGGER " + OddNames.quoted(one(List.of("touch", "Odd one"), random)) + " " + when + of
                        + " ON «t" + table.id + "» FOR EACH ROW EXECUTE FUNCTION «t" + id + "»()");
        sketch.routines.add(new Routine(id, one(SCHEMAS.subList(0, 2), random), freshName(), statements));
    }

    /** Reads a table, in a body that PostgreSQL keeps track of or in one that it does not. */
    private void counting() {
        Table table = one(sketch.tables, random);
        String query = "SELECT count(*) FROM «t" + table.id + "»";
        String body = one(
                List.of(
                        "LANGUAGE sql STABLE BEGIN ATOMIC " + query + "; END",
                        "LANGUAGE sql STABLE AS $$ " + query + " $$"),
                random);
        add("CREATE FUNCTION «t%d»() RETURNS bigint " + body, "FUNCTION");
    }

    private void ofRow() {
        Table table = one(sketch.tables, random);
        String row = "«t" + table.id + "»";
        String text = one(
                List.of(
                        "(r " + row + ") RETURNS text LANGUAGE sql STABLE AS $$ SELECT r::text $$",
                        "() RETURNS SETOF " + row + " LANGUAGE sql STABLE AS $$ SELECT * FROM " + row + " $$"),
                random);
        add("CREATE FUNCTION «t%d»" + text, "FUNCTION");
    }

    private void procedure() {
        add(
                "CREATE PROCEDURE «t%d»(INOUT a text DEFAULT 'x') LANGUAGE plpgsql AS $$ BEGIN a := a || ';'; END $$",
                "PROCEDURE");
    }

    /** With a function of its own, and a view that uses it. */
    private void aggregate() {
        int id = sketch.next();
        int step = sketch.next();
        int view = sketch.next();
        Table table = one(sketch.readable(), random);
        String begin = one(List.of("", ", INITCOND = '0'"), random);
        List<String> statements = new ArrayList<>();
        statements.add(
                "CREATE AGGREGATE «t" + id + "»(integer) (SFUNC = «t" + step + "», STYPE = integer" + begin + ")");
        if (chance(3)) {
            statements.add("COMMENT ON AGGREGATE «t" + id + "»(integer) IS 'it''s'");
        }
        String function = "CREATE FUNCTION «t" + step
                + "»(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE RETURN coalesce(a, 0) + b";
        sketch.routines.add(new Routine(step, one(SCHEMAS.subList(0, 2), random), freshName(), List.of(function)));
        sketch.routines.add(new Routine(id, one(SCHEMAS.subList(0, 2), random), freshName(), statements));
        if (chance(2)) {
            String query = "CREATE VIEW «t" + view + "» AS SELECT «t" + id + "»(1) AS n FROM «t" + table.id + "»";
            sketch.routines.add(new Routine(view, "public", freshName(), List.of(query)));
        }
    }

    private void add(String statement, String word) {
        int id = sketch.next();
        List<String> statements = new ArrayList<>(List.of(statement.replace("%d", String.valueOf(id))));
        comment().ifPresent(text -> statements.add("COMMENT ON " + word + " «t" + id + "» IS 'it''s'"));
        sketch.routines.add(new Routine(id, one(SCHEMAS.subList(0, 2), random), freshName(), statements));
    }
}
