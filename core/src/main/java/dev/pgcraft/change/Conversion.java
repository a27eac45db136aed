package dev.pgcraft.change;

import dev.pgcraft.sql.Sql;
import java.util.Optional;

/** How the values of a column become values of another type, there and back. */
public record Conversion(Way up, Way down) {

    /** PostgreSQL's own conversion, both ways. */
    public static final Conversion CAST = new Conversion(new Way.Cast(), new Way.Cast());

    /** How values get from one type to another. */
    public sealed interface Way {

        /** As PostgreSQL does it by itself. */
        record Cast() implements Way {}

        /** As somebody wrote it, for USING. */
        record Using(Sql values) implements Way {}

        /**
         * As the definitions of a type say that is made anew under its name.
         *
         * @param values for USING; empty where PostgreSQL does it by itself
         * @param offending true for a value of which nothing can be made; empty if that cannot be asked beforehand
         */
        record Remade(Optional<Sql> values, Optional<Sql> offending) implements Way {}

        /** Nobody has said how, and PostgreSQL has no cast. */
        record Unknown() implements Way {}

        /** By the column rows are known, and PostgreSQL has no cast: only where there are no rows it can be. */
        record Refused() implements Way {}
    }

    /** What somebody wrote for each way; where that is nothing, PostgreSQL's own conversion. */
    public static Conversion of(Optional<Sql> up, Optional<Sql> down) {
        return new Conversion(way(up), way(down));
    }

    private static Way way(Optional<Sql> using) {
        return using.<Way>map(Way.Using::new).orElse(new Way.Cast());
    }

    /** The other way round. */
    public Conversion reverse() {
        return new Conversion(down, up);
    }
}
