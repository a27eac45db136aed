import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.customers").column("name", text().notNull());
        db.simple("shop.orders")
                .column("customer_id", bigint().notNull().references("customers.id"))
                .column("amount", numeric(10, 2).notNull());
        db.view("shop.turnover", """
                        select c.id, c.name, sum(o.amount) as total
                        from shop.customers c join shop.orders o on o.customer_id = c.id
                        group by c.id, c.name
                        """)
                .materialized()
                .unique("id")
                .refreshOnChangeOf("shop.customers", "shop.orders");
    }
}
