package dev.pgcraft.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** A view of a model over a query of jOOQ. */
final class JooqQueryTest {

    /** Quoted in docs/references/views.md. */
    static final class Models implements SchemaModel {

        private static final Table<Record> PRODUCTS = table(name("inventory", "products"));
        private static final Field<String> NAME = field(name("name"), String.class);
        private static final Field<Integer> PRICE = field(name("price"), Integer.class);

        @Override
        public void define(Schemas db) {
            db.view("public.cheap", JooqQuery.of(select(NAME).from(PRODUCTS).where(PRICE.lt(10))));
        }
    }

    @Test
    void valuesStandInTheView() {
        assertThat(Schemas.read(new Models()).views())
                .singleElement()
                .satisfies(view -> assertThat(view.query().text())
                        .isEqualTo("select \"name\" from \"inventory\".\"products\" where \"price\" < 10"));
    }
}
