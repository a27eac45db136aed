package dev.pgcraft.law;

import static dev.pgcraft.law.ColumnType.one;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Part;
import dev.pgcraft.law.Sketch.Routine;
import dev.pgcraft.law.Sketch.Shown;
import dev.pgcraft.law.Sketch.Table;
import dev.pgcraft.law.Sketch.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Changes a sketch as users change their models. */
final class Editor {

    /** What becomes what in the text of a SQL file. */
    private static final Map<String, String> CHANGES = new LinkedHashMap<>(Fittings.CHANGES);

    static {
        CHANGES.putAll(Access.CHANGES);
        CHANGES.putAll(Constraints.CHANGES);
        CHANGES.putAll(Triggers.CHANGES);
        CHANGES.put("RETURN x + 1", "RETURN x + 2");
        CHANGES.put("RETURN x * 2", "RETURN x + 2");
        CHANGES.put("RETURN abs(x)", "RETURN x - 1");
        CHANGES.put("RETURN NEW", "NULL; RETURN NEW");
        CHANGES.put("count(*)", "count(*) + 1");
        CHANGES.put("DEFAULT 'x'", "DEFAULT 'y'");
        CHANGES.put("START WITH 5", "START WITH 7");
        CHANGES.put("INITCOND = '0'", "INITCOND = '1'");
        CHANGES.put("(a integer, b integer)", "(a integer, c integer)");
        CHANGES.put("coalesce(a, 0) + b", "coalesce(a, 1) + $2");
        CHANGES.put("'it''s'", "'is'");
    }

    private final Sketch sketch;
    private final Random random;
    private final Author author;

    Editor(Sketch sketch, Random random, Author author) {
        this.sketch = sketch;
        this.random = random;
        this.author = author;
    }

    void edit() {
        switch (random.nextInt(15)) {
            case 0 -> addSomething();
            case 1 -> editTable(one(sketch.tables, random));
            case 2 -> editView();
            case 3 -> editRoutine();
            case 4, 5 -> editPart(one(sketch.tables, random));
            case 6, 7 -> editFamily();
            case 8 -> new Access(author, sketch, random).edit();
            default -> editColumn(one(sketch.tables, random));
        }
        sketch.tidy();
        if (sketch.tables.isEmpty()) {
            author.table();
        }
    }

    private void addSomething() {
        switch (random.nextInt(6)) {
            case 0 -> author.table();
            case 5 -> new Families(author, sketch, random).invent();
            case 1 -> author.view();
            case 2 -> author.routine();
            case 3 -> author.foreignKey(one(sketch.tables, random));
            default -> author.column(one(sketch.tables, random));
        }
    }

    private void editFamily() {
        if (sketch.families.isEmpty()) {
            editColumn(one(sketch.tables, random));
            return;
        }
        Family family = one(sketch.families, random);
        if (author.chance(3)) {
            editColumn(family.top());
        } else {
            new Families(author, sketch, random).edit(family);
        }
    }

    private void editTable(Table table) {
        switch (random.nextInt(10)) {
            case 8 -> changeKey(table);
            case 0 -> sketch.tables.remove(table);
            case 1, 2 -> {
                table.renamedFrom = Optional.of(table.name);
                table.name = author.freshName();
            }
            case 3 -> table.schema = one(List.of("public", "shop", "depot"), random);
            case 4 -> table.timestamps = !table.timestamps;
            case 5 -> becomeView(table);
            case 6 -> Collections.shuffle(table.columns, random);
            default -> table.comment = author.comment();
        }
    }

    /** Another key, in a table to which none points: nothing makes a UUID of a number. */
    private void changeKey(Table table) {
        if (author.chance(3)) {
            table.key = table.key.equals("serial_key") ? "uuid_key" : "serial_key";
            String path = "«r" + table.id + "».id";
            for (Table other : sketch.tables) {
                other.columns.removeIf(
                        column -> column.references.filter(path::equals).isPresent());
                other.parts.removeIf(part -> part.body().texts().anyMatch(path::equals));
            }
        }
    }

    /** A view under the name of a table that is gone. */
    private void becomeView(Table table) {
        sketch.tables.remove(table);
        Shown shown = new Shown(sketch.next(), "a", "1");
        sketch.views.add(new View(sketch.next(), table.schema, table.name, Optional.empty(), List.of(shown), ""));
    }

    private void editColumn(Table table) {
        if (table.columns.isEmpty()) {
            author.column(table);
            return;
        }
        Column column = one(table.columns, random);
        switch (random.nextInt(13)) {
            case 0 -> table.columns.remove(column);
            case 1, 2 -> rename(table, column);
            case 3, 4, 5 -> retype(column);
            case 6 -> author.column(table);
            case 7 -> nullable(column);
            case 8 -> replace(table, column);
            case 9 -> swapPlaces(table, column);
            case 10 -> recollate(column);
            default -> revalue(table, column);
        }
    }

    private void recollate(Column column) {
        if (column.type.isString()) {
            column.collation = column.collation.isPresent() ? Optional.empty() : Optional.of("C");
        }
    }

    private void nullable(Column column) {
        column.nullable = !column.nullable || column.origin == Origin.STORED || column.origin == Origin.VIRTUAL;
        column.nullable = column.nullable && column.origin != Origin.IDENTITY;
    }

    private void rename(Table table, Column column) {
        String old = column.name;
        column.name = author.freshName(table);
        if (!author.chance(6)) {
            column.renamedFrom = column.renamedFrom.or(() -> Optional.of(old));
        }
        if (author.chance(5)) {
            Column heir = author.column(table);
            heir.name = old;
            heir.type = column.type.relative(random);
            author.decorate(table, heir);
        }
    }

    /** Something else under the old name. */
    private void replace(Table table, Column column) {
        table.columns.remove(column);
        Column other = author.column(table);
        other.name = column.name;
        if (!author.chance(8)) {
            other.type = column.type.relative(random);
            author.decorate(table, other);
        }
    }

    /** One takes the name that another gives up. */
    private void swapPlaces(Table table, Column column) {
        Column other = one(table.columns, random);
        if (other == column) {
            return;
        }
        String given = other.name;
        other.renamedFrom = other.renamedFrom.or(() -> Optional.of(given));
        String old = column.name;
        column.renamedFrom = column.renamedFrom.or(() -> Optional.of(old));
        other.name = author.freshName(table);
        column.name = given;
    }

    private void retype(Column column) {
        if (column.references.isPresent() || isInForeignKey(column)) {
            return;
        }
        ColumnType before = column.type;
        column.type = before.relative(random);
        boolean assignable = before.family().equals(column.type.family());
        boolean told = !assignable && author.chance(3);
        column.using = told ? Optional.of("«c" + column.id + "»::text::" + column.type.sql()) : Optional.empty();
        if (!column.type.isString()) {
            column.collation = Optional.empty();
        }
        if (column.origin == Origin.IDENTITY
                && !List.of("integer", "bigint", "smallint").contains(column.type.sql())) {
            column.value(Origin.NOTHING, "");
        }
        if (column.origin.isComputed() || (column.origin == Origin.DEFAULT && !assignable)) {
            column.value(Origin.NOTHING, "");
        }
        column.unique = column.unique && column.type.isOrdered();
        forgetTyped(column, before);
    }

    private boolean isInForeignKey(Column column) {
        return sketch.tables.stream()
                .flatMap(table -> Stream.concat(
                        table.columns.stream().flatMap(other -> other.references.stream()),
                        table.parts.stream()
                                .filter(part -> part.section().equals("foreign_keys"))
                                .flatMap(part -> part.body().texts())))
                .anyMatch(text -> text.contains(column.id + "»"));
    }

    /** What was made for the type it had may not go with the one it has; between numbers it does. */
    private void forgetTyped(Column column, ColumnType before) {
        for (Table table : sketch.allTables()) {
            table.parts.removeIf(
                    part -> calls(part.body().texts()) && mentions(part.body().texts(), column));
            table.columns.removeIf(
                    other -> calls(Stream.of(other.expression)) && mentions(Stream.of(other.expression), column));
        }
        boolean alike = (before.isNumber() && column.type.isNumber()) || (before.isString() && column.type.isString());
        if (alike && !column.type.sql().equals("char(8)")) {
            return;
        }
        for (Table table : sketch.allTables()) {
            table.parts.removeIf(part ->
                    !part.anyType() && Sketch.mentioned(part.body().texts()).contains(column.id));
            table.columns.removeIf(other -> other != column
                    && Sketch.mentioned(Stream.of(other.expression)).contains(column.id));
        }
        sketch.routines.removeIf(
                routine -> routine.statements().stream().anyMatch(text -> text.contains("«o" + column.id + "»")));
    }

    /** A function of ours takes nothing but an integer. */
    private static boolean calls(Stream<String> texts) {
        return texts.anyMatch(text -> text.contains("«t"));
    }

    private static boolean mentions(Stream<String> texts, Column column) {
        return Sketch.mentioned(texts).contains(column.id);
    }

    private void revalue(Table table, Column column) {
        if (column.references.isPresent() || isInForeignKey(column)) {
            column.comment = author.comment();
            return;
        }
        boolean isBase = table.columns.stream()
                .anyMatch(other -> Sketch.mentioned(Stream.of(other.expression)).contains(column.id));
        author.decorate(table, column);
        if (isBase && column.origin.isComputed()) {
            column.value(Origin.NOTHING, "");
        }
        if (column.origin == Origin.VIRTUAL) {
            Set<String> indexed = Set.of("indexes", "foreign_keys");
            table.parts.removeIf(part -> indexed.contains(part.section())
                    && Sketch.mentioned(part.body().texts()).contains(column.id));
        }
    }

    private void editPart(Table table) {
        if (table.parts.isEmpty() || author.chance(3)) {
            if (author.chance(2)) {
                author.check(table);
            } else {
                author.index(table);
            }
            return;
        }
        Part part = one(table.parts, random);
        table.parts.remove(part);
        switch (random.nextInt(3)) {
            case 0 -> {}
            case 1 -> table.parts.add(new Part(part.section(), author.freshName(), part.body(), part.anyType()));
            default -> another(table, part);
        }
    }

    /** Another of its kind under its name. */
    private void another(Table table, Part part) {
        int before = table.parts.size();
        if (part.section().equals("checks")) {
            author.check(table);
        } else {
            author.index(table);
        }
        if (table.parts.size() > before && !part.section().equals("foreign_keys")) {
            Part made = table.parts.removeLast();
            table.parts.add(new Part(made.section(), part.name(), made.body(), made.anyType()));
        }
    }

    private void editView() {
        if (sketch.views.isEmpty()) {
            author.view();
            return;
        }
        View view = one(sketch.views, random);
        List<Shown> shown = new ArrayList<>(view.shown());
        String name = view.name();
        switch (random.nextInt(5)) {
            case 0 -> sketch.views.remove(view);
            case 1 -> shown.removeLast();
            case 2 -> shown.add(new Shown(sketch.next(), "added" + sketch.next(), "current_date"));
            case 3 -> Collections.shuffle(shown, random);
            default -> name = author.freshName();
        }
        int at = sketch.views.indexOf(view);
        if (at >= 0 && !shown.isEmpty()) {
            sketch.views.set(at, new View(view.id(), view.schema(), name, author.comment(), shown, view.from()));
        }
    }

    private void editRoutine() {
        if (sketch.routines.isEmpty()) {
            author.routine();
            return;
        }
        Routine routine = one(sketch.routines, random);
        if (OwnTypes.isType(routine)) {
            editType(routine);
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> sketch.routines.remove(routine);
            case 1 -> put(routine, routine.schema(), author.freshName(), routine.statements());
            case 2 -> put(routine, one(List.of("public", "shop"), random), routine.name(), routine.statements());
            default -> put(routine, routine.schema(), routine.name(), changed(routine.statements()));
        }
    }

    /** Under its name: nobody could tell how values get from one type into one of another name. */
    private void editType(Routine routine) {
        if (author.chance(6)) {
            sketch.routines.remove(routine);
        } else {
            put(routine, routine.schema(), routine.name(), OwnTypes.changed(routine, random));
        }
    }

    private void put(Routine routine, String schema, String name, List<String> statements) {
        sketch.routines.set(sketch.routines.indexOf(routine), new Routine(routine.id(), schema, name, statements));
    }

    private static List<String> changed(List<String> statements) {
        List<String> changed = new ArrayList<>();
        for (String statement : statements) {
            String other = statement;
            for (Map.Entry<String, String> change : CHANGES.entrySet()) {
                other = other.replace(change.getKey(), change.getValue());
            }
            changed.add(other);
        }
        return changed;
    }
}
