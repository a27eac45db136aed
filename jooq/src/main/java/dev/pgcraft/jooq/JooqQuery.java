package dev.pgcraft.jooq;

import java.util.function.Supplier;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * A query of jOOQ as a view takes it: as PostgreSQL's SQL, with its values in place, because a view has no parameters.
 *
 * <pre>{@code
 * db.view("public.cheap", JooqQuery.of(select(ID, NAME).from(PRODUCTS).where(PRICE.lt(10))));
 * }</pre>
 */
public record JooqQuery(Select<?> query) implements Supplier<String> {

    /** The query as it is now. */
    public static JooqQuery of(Select<?> query) {
        return new JooqQuery(query);
    }

    @Override
    public String get() {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(query);
    }
}
