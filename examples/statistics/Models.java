import static dev.pgcraft.dsl.Named.statistics;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.customers")
                .column("name", text().notNull())
                .plugin(statistics("orders", "shop.orders", "customer_id")
                        .figure("order_count", "count(*)")
                        .figure("total", "coalesce(sum({amount}), 0)")
                        .with("where", "{state} <> 'cancelled'"));
        db.simple("shop.orders")
                .column("customer_id", bigint().notNull().references("customers.id"))
                .column("amount", numeric(10, 2).notNull())
                .column("state", text().notNull().defaultsTo("'new'"));
    }
}
