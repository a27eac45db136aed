import static dev.pgcraft.dsl.Named.tenant;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.owner("keeper");
        db.simple("shop.customers")
                .column("email", text().notNull().unique())
                .plugin(tenant().with("login", "authenticator"));
        db.simple("shop.orders")
                .column("customer_id", bigint().notNull().references("customers.id"))
                .column("amount", numeric().notNull())
                .plugin(tenant().with("login", "authenticator"));
        db.role("clerk").grants("shop.*", "select", "insert", "update", "delete");
    }
}
