package dev.pgcraft.law;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Writes rows that a sketch's tables may well take. */
final class RowWriter {

    private static final int ROWS = 2;

    private final Sketch sketch;
    private final Random random;
    private final SketchWriter writer;

    RowWriter(Sketch sketch, Random random) {
        this.sketch = sketch;
        this.random = random;
        this.writer = new SketchWriter(sketch);
    }

    /** Twice around: what a table lacks at first may be there the second time. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            sketch.tables.forEach(table -> rows.add(row(table)));
            for (Family family : sketch.families) {
                rows.add(row(family, rows.size()));
            }
        }
        return rows;
    }

    private String row(Table table) {
        return row(table, new ArrayList<>(), new ArrayList<>());
    }

    /** Of one of its slots, whether or not a member takes it. */
    private String row(Family family, int number) {
        List<String> columns = new ArrayList<>(List.of("id", "«c" + family.key().id + "»"));
        int slot = family.members.isEmpty()
                ? 0
                : ColumnType.one(family.members, random).slot();
        return row(family.top(), columns, new ArrayList<>(List.of(String.valueOf(number), family.value(slot))));
    }

    private String row(Table table, List<String> columns, List<String> values) {
        for (Column column : table.columns) {
            boolean left = column.origin.isComputed()
                    || column.origin == Origin.IDENTITY
                    || (column.origin == Origin.DEFAULT && random.nextBoolean())
                    || (column.nullable && random.nextInt(4) == 0);
            if (!left) {
                columns.add("«c" + column.id + "»");
                values.add(value(table, column));
            }
        }
        String into = "INSERT INTO «t" + table.id + "» ";
        return writer.sql(
                columns.isEmpty()
                        ? into + "DEFAULT VALUES"
                        : into + "(" + String.join(", ", columns) + ") VALUES (" + String.join(", ", values) + ")");
    }

    private String value(Table table, Column column) {
        return target(table, column).map(path -> "(SELECT " + path).orElseGet(() -> column.type.value(random));
    }

    /** What a foreign key points to, as the rest of a subquery. */
    private java.util.Optional<String> target(Table table, Column column) {
        return java.util.stream.Stream.concat(
                        column.references.stream(),
                        table.parts.stream()
                                .filter(part -> part.section().equals("foreign_keys"))
                                .filter(part -> part.body().texts().anyMatch(("«n" + column.id + "»")::equals))
                                .flatMap(part -> part.body().texts().filter(text -> text.matches("«[pr].*"))))
                .findFirst()
                .map(this::picked);
    }

    private String picked(String path) {
        if (path.endsWith(".id")) {
            String table = path.replace("«r", "«t").replace(".id", "");
            return "id FROM " + table + " LIMIT 1)";
        }
        int column = Sketch.mentioned(Stream.of(path)).iterator().next();
        Table target = Objects.requireNonNull(sketch.tableOfColumn().get(column));
        return "«c" + column + "» FROM «t" + target.id + "» LIMIT 1)";
    }
}
