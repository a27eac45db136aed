import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.varchar;
import static dev.pgcraft.model.ForeignKey.Action.CASCADE;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("inventory.products")
                .column("name", text().notNull())
                .column("sku", varchar(32).notNull())
                .column("price", numeric(10, 2).notNull())
                .index("idx_products_sku", "{sku}")
                .index("uq_products_name", i -> i.columns("{name}").unique())
                .index("idx_products_lower_name", i -> i.columns("lower({name})").using("btree"))
                .index("idx_products_name_price", "{name}", "{price}");

        db.simple("public.customers").column("name", text().notNull());

        db.simple("public.orders")
                .column("customer_id", bigint().notNull())
                .column("product_id", bigint().notNull())
                .foreignKey("fk_orders_customer", f -> f.references("customer_id", "customers.id").onDelete(CASCADE))
                .foreignKey("fk_orders_product", f -> f.rawReferences("product_id", "inventory.products.id"));
    }
}
