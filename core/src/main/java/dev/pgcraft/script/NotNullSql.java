package dev.pgcraft.script;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.NotNull;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How columns hold off NULL, as SQL. */
final class NotNullSql {

    private NotNullSql() {}

    /** As it stands behind a column, where PostgreSQL takes it there. */
    static Optional<Sql> definition(Column column) {
        return column.isFilled() ? Optional.of(words(column, Sql.raw("NOT NULL"))) : Optional.empty();
    }

    /** What a column that was just made lacks. */
    static List<Sql> made(Column column) {
        List<Sql> statements = new ArrayList<>();
        if (!column.nullable() && !column.notNull().valid()) {
            statements.add(ColumnSql.alter(column, Sql.of("ADD $L", constraint(column))));
        }
        if (!column.nullable() && column.notNull().comment().isPresent()) {
            statements.addAll(comment(column, column.notNull().name()));
        }
        return statements;
    }

    /** What is done before it is given, as one action. */
    static Optional<Sql> takeAway(Column from, Column to) {
        boolean gone = !from.nullable() && (to.nullable() || isAnew(from, to));
        return gone ? Optional.of(Sql.of("ALTER COLUMN $N DROP NOT NULL", to.name())) : Optional.empty();
    }

    /** What makes it NOT NULL, as one action. */
    static Optional<Sql> give(Column from, Column to) {
        if (to.nullable() || !isAnew(from, to)) {
            return Optional.empty();
        }
        boolean plain = named(to).isEmpty() && to.notNull().sameAs(NotNull.PLAIN);
        return Optional.of(
                plain ? Sql.of("ALTER COLUMN $N SET NOT NULL", to.name()) : Sql.of("ADD $L", constraint(to)));
    }

    /** What is said about it behind what makes it NOT NULL, or where it has been so before. */
    static List<Sql> alter(Column from, Column to) {
        NotNull before = from.notNull();
        NotNull after = to.notNull();
        if (to.nullable() || isAnew(from, to)) {
            return to.nullable() || after.comment().isEmpty() ? List.of() : comment(to, after.name());
        }
        List<Sql> statements = new ArrayList<>();
        Optional<Identifier> name = before.isCalledLike(after) ? before.name() : after.name();
        if (!before.isCalledLike(after)) {
            Identifier old = before.name().orElseThrow();
            statements.add(ColumnSql.alter(to, Sql.of("RENAME CONSTRAINT $N TO $N", old, name.orElseThrow())));
        }
        if (before.heritable() != after.heritable()) {
            String words = after.heritable() ? "ALTER CONSTRAINT $N INHERIT" : "ALTER CONSTRAINT $N NO INHERIT";
            statements.add(alter(to, words, name));
        }
        if (!before.valid() && after.valid()) {
            statements.add(alter(to, "VALIDATE CONSTRAINT $N", name));
        }
        if (!before.comment().equals(after.comment())) {
            statements.addAll(comment(to, name));
        }
        return statements;
    }

    /** Rows that were there before are looked at when it becomes valid; it never ceases to be. */
    private static boolean isAnew(Column from, Column to) {
        return from.nullable() || (from.notNull().valid() && !to.notNull().valid());
    }

    private static Sql constraint(Column column) {
        Sql valid = Sql.raw(column.notNull().valid() ? "" : " NOT VALID");
        return Sql.of("$L$L", words(column, Sql.of("NOT NULL $N", column.name())), valid);
    }

    private static Sql words(Column column, Sql notNull) {
        Sql name = named(column).map(own -> Sql.of("CONSTRAINT $N ", own)).orElse(Sql.raw(""));
        Sql heritable = Sql.raw(column.notNull().heritable() ? "" : " NO INHERIT");
        return Sql.of("$L$L$L", name, notNull, heritable);
    }

    /** Its name where that has to be said: it is not the usual one, or spoken of later. */
    private static Optional<Identifier> named(Column column) {
        NotNull notNull = column.notNull();
        boolean said = !notNull.isUsual(column) || notNull.comment().isPresent();
        return notNull.name().filter(name -> said);
    }

    private static Sql alter(Column column, String action, Optional<Identifier> name) {
        return ColumnSql.alter(column, Sql.of(action, name.orElseThrow()));
    }

    private static List<Sql> comment(Column column, Optional<Identifier> name) {
        return List.of(Sql.of(
                "COMMENT ON CONSTRAINT $N ON $N IS $L",
                name.orElseThrow(),
                column.table(),
                CommentSql.text(column.notNull().comment())));
    }
}
