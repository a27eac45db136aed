import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.integer;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.products")
                .comment("what we sell")
                .column("name", text().notNull().unique())
                .column("price", numeric(10, 2).notNull())
                .column("gross", numeric().generated("{price} * 1.19"))
                .column("state", text().notNull().defaultsTo("'new'"))
                .check("positive_price", "{price} > 0")
                .index("products_by_name", "lower({name})")
                .index("new_products", i -> i.columns("{name}").where("{state} = 'new'"));
        db.simple("shop.orders")
                .column("product_id", bigint().notNull().references("products.id"))
                .column("quantity", integer().notNull().defaultsTo("1"));
    }
}
