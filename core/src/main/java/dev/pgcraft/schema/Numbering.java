package dev.pgcraft.schema;

import dev.pgcraft.schema.Sequence.Range;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;

/**
 * How an identity column counts.
 *
 * @param sequence the name of the column's own sequence, which stands in the schema of the table
 */
public record Numbering(Identifier sequence, Range range, boolean cycle) {

    private static final String SUFFIX = "_seq";

    /** What PostgreSQL chooses where nothing is said and the name is free. */
    public static Numbering usual(QualifiedName table, Identifier column, PgType type) {
        return new Numbering(usualName(table.name(), column), new Range(1, 1, 1, most(type), 1), false);
    }

    /** The name that PostgreSQL gives to the sequence of a serial or identity column. */
    public static Identifier usualName(Identifier table, Identifier column) {
        return UsualName.of(table, column, SUFFIX);
    }

    /** What PostgreSQL makes of it when the column gets another type: an end that was the type's own moves along. */
    public Numbering retyped(PgType from, PgType to) {
        if (range.maximum() != most(from)) {
            return this;
        }
        Range moved = new Range(range.start(), range.increment(), range.minimum(), most(to), range.cache());
        return new Numbering(sequence, moved, cycle);
    }

    private static long most(PgType type) {
        return switch (type.text()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }
}
