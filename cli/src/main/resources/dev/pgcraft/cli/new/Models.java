import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.integer;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.timestamptz;
import static dev.pgcraft.dsl.Types.varchar;
import static dev.pgcraft.model.ForeignKey.Action.CASCADE;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("inventory.products")
                .column("name", text().notNull())
                .column("sku", varchar(32).notNull().unique())
                .column("price", numeric(10, 2).notNull())
                .check("positive_price", "{price} > 0")
                .index("idx_products_lower_name", "lower({name})");

        db.simple("public.customers")
                .column("name", text().notNull())
                .column("email", text().notNull().unique());

        db.simple("public.orders")
                .column("customer_id", bigint().notNull())
                .column("product_id", bigint().notNull())
                .column("quantity", integer().notNull().defaultsTo("1"))
                .column("ordered_at", timestamptz().notNull().defaultsTo("now()"))
                .check("positive_quantity", "{quantity} > 0")
                .foreignKey("fk_orders_customer", f -> f.references("customer_id", "customers.id").onDelete(CASCADE))
                .foreignKey("fk_orders_product", f -> f.references("product_id", "inventory.products.id"));

        db.view("public.customer_orders", """
                select c.id as customer_id, c.name, count(o.id) as orders
                from public.customers c
                left join public.orders o on o.customer_id = c.id
                group by c.id, c.name
                """);
    }
}
