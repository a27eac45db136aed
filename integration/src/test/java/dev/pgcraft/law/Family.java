package dev.pgcraft.law;

import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table that a SQL file makes, and those that are its partitions, inherit from it, or did so once. */
final class Family {

    /** The slot of the partition that takes what no other does. */
    static final int REST = 6;

    private static final int MODULUS = 3;

    /**
     * What else is said of the table above.
     *
     * @param keyed whether there is a primary key, and so no NULL in the key
     * @param counted whether it numbers its rows itself
     * @param divided whether the partitions have partitions
     */
    record Options(boolean keyed, boolean counted, boolean divided) {}

    /** What holds it together. */
    enum Way {
        RANGE,
        LIST,
        HASH,
        INHERITS;

        /** How many members there can be. */
        int slots() {
            return this == HASH ? MODULUS : REST + 1;
        }
    }

    /**
     * A table below.
     *
     * @param slot which part of the values of the key is its
     * @param attached else it stands for itself, but looks as if it did not
     * @param below the partition that takes all of its rows, if it has one
     */
    record Member(int id, String name, int slot, boolean attached, Optional<Below> below) {

        Member at(int other, boolean whether) {
            return new Member(id, name, other, whether, below);
        }
    }

    /** A partition of a partition. */
    record Below(int id, String name) {}

    private final Table top;
    private final Column key;
    private final Way way;
    private final Options options;

    final List<Member> members = new ArrayList<>();

    Family(Table top, Column key, Way way, Options options) {
        this.top = top;
        this.key = key;
        this.way = way;
        this.options = options;
    }

    Family copy() {
        Family copy = new Family(top.copy(), key.copy(), way, options);
        copy.members.addAll(members);
        return copy;
    }

    Table top() {
        return top;
    }

    Column key() {
        return key;
    }

    Way way() {
        return way;
    }

    boolean isKeyed() {
        return options.keyed();
    }

    boolean isDivided() {
        return options.divided() && way != Way.INHERITS;
    }

    /** A member as a table: it has the columns of the one above. */
    Table table(Member member) {
        Table table = new Table(member.id(), top.schema, member.name());
        table.columns.addAll(top.columns);
        return table;
    }

    /** A member, and what is below it. */
    private Stream<Table> tables(Member member) {
        return Stream.concat(Stream.of(table(member)), below(member).stream());
    }

    private Optional<Table> below(Member member) {
        return member.below().map(below -> {
            Table table = new Table(below.id(), top.schema, below.name());
            table.columns.addAll(top.columns);
            return table;
        });
    }

    List<Table> tables() {
        return Stream.concat(Stream.of(top), members.stream().flatMap(this::tables))
                .toList();
    }

    /** A partitioned table has rows only in its partitions. */
    List<Table> holders() {
        return way == Way.INHERITS
                ? tables()
                : members.stream()
                        .map(member -> below(member).orElse(table(member)))
                        .toList();
    }

    /** Takes from the columns what those of a partitioned table cannot have. */
    void settle() {
        for (Column column : top.columns) {
            column.unique = false;
            if (column.origin == Origin.IDENTITY) {
                column.value(Origin.NOTHING, "");
            }
        }
    }

    /** A value of the key that goes into this slot. */
    String value(int slot) {
        return switch (key.type.sql()) {
            case "date" -> "'2026-%02d-01'".formatted(slot + 1);
            case "text" -> "'k%d'".formatted(slot);
            default -> String.valueOf(slot * 10);
        };
    }

    /** Column by column, so that whoever makes it smaller can take one away. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        String by = way == Way.INHERITS ? "" : " PARTITION BY " + way + " («c" + key.id + "»)";
        statements.add(
                "CREATE TABLE «t" + top.id + "» (id bigint NOT NULL, «c" + key.id + "» " + key.definition() + ")" + by);
        for (Column column : top.columns) {
            statements.add("ALTER TABLE «t" + top.id + "» ADD COLUMN «c" + column.id + "» " + column.definition());
            column.comment.ifPresent(text ->
                    statements.add("COMMENT ON COLUMN «t" + top.id + "».«c" + column.id + "» IS " + literal(text)));
        }
        if (options.keyed()) {
            statements.add("ALTER TABLE «t" + top.id + "» ADD PRIMARY KEY (id, «c" + key.id + "»)");
        }
        top.comment.ifPresent(text -> statements.add("COMMENT ON TABLE «t" + top.id + "» IS " + literal(text)));
        for (Member member : members) {
            statements.add(statement(member) + (member.below().isPresent() ? " PARTITION BY RANGE (id)" : ""));
            member.below()
                    .ifPresent(below -> statements.add(
                            "CREATE TABLE «t" + below.id() + "» PARTITION OF «t" + member.id() + "» DEFAULT"));
        }
        return statements;
    }

    private String statement(Member member) {
        String create = "CREATE TABLE «t" + member.id() + "» ";
        if (!member.attached()) {
            return create + "(LIKE «t" + top.id + "» INCLUDING ALL)";
        }
        return way == Way.INHERITS
                ? create + "(own integer) INHERITS («t" + top.id + "»)"
                : create + "PARTITION OF «t" + top.id + "» " + bounds(member.slot());
    }

    private String bounds(int slot) {
        if (way == Way.HASH) {
            return "FOR VALUES WITH (MODULUS " + MODULUS + ", REMAINDER " + slot + ")";
        }
        if (slot == REST) {
            return "DEFAULT";
        }
        return way == Way.LIST
                ? "FOR VALUES IN (" + value(slot) + ")"
                : "FOR VALUES FROM (" + value(slot) + ") TO (" + value(slot + 1) + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
