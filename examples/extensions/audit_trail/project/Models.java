import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.products")
                .column("name", text().notNull())
                .column("price", numeric(10, 2).notNull());
        db.simple("shop.clicks")
                .column("product_id", bigint().references("products.id"))
                .without("audit_trail");
    }
}
