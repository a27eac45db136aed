import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("inventory.products")
                .column("name", text().notNull())
                .column("price", numeric(10, 2));
        db.view("public.cheap_products", "select id, name from inventory.products where price < 10");
        db.role("app").grants("inventory.*", "select", "insert", "update", "delete");
        db.role("readonly").grants("*.*", "select");
        db.owner("shop_owner");
    }
}
