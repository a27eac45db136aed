import static dev.pgcraft.dsl.Named.softDelete;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.customers").plugin(softDelete()).column("email", text().notNull().unique());
        db.simple("shop.orders").column("customer_id", bigint().notNull().references("customers.id"));
    }
}
