package dev.pgcraft.schema;

import dev.pgcraft.sql.Identifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a column holds off NULL: since 18, PostgreSQL keeps that as a constraint.
 *
 * @param name empty before 18
 * @param heritable whether tables that inherit the column hold off NULL, too
 * @param valid whether rows that were there before are known to have none
 * @param comment on the constraint
 */
public record NotNull(Optional<Identifier> name, boolean heritable, boolean valid, Optional<String> comment) {

    /** As it is where nothing is said. */
    public static final NotNull PLAIN = new NotNull(Optional.empty(), true, true, Optional.empty());

    private static final Pattern LIKE_USUAL = Pattern.compile(".+_.*(_not_null\\d*)", Pattern.DOTALL);

    /** Whether PostgreSQL chose the name, or would choose it for this column. */
    public boolean isUsual(Column column) {
        return name.map(own -> isUsual(own.name(), column)).orElse(true);
    }

    private static boolean isUsual(String name, Column column) {
        Matcher like = LIKE_USUAL.matcher(name);
        return like.matches()
                && UsualName.of(column.table().name(), column.name(), like.group(1))
                        .name()
                        .equals(name);
    }

    /**
     * What counts when two are compared. A name that reads like one of PostgreSQL's does not: they are what tables and
     * columns were called when it chose them, and before 18 there were none.
     */
    NotNull compared() {
        boolean chosen =
                name.filter(own -> LIKE_USUAL.matcher(own.name()).matches()).isPresent();
        return chosen ? new NotNull(Optional.empty(), heritable, valid, comment) : this;
    }

    /** Whether the names are no difference. */
    public boolean isCalledLike(NotNull other) {
        return compared().name().equals(other.compared().name());
    }

    /** Whether nobody could tell the two apart. */
    public boolean sameAs(NotNull other) {
        return compared().equals(other.compared());
    }
}
