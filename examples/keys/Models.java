import static dev.pgcraft.dsl.Named.named;
import static dev.pgcraft.dsl.Named.uuid7Key;
import static dev.pgcraft.dsl.Named.uuidKey;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.character;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;
import java.util.List;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.customers").column("name", text().notNull());
        db.simple("shop.carts")
                .plugin(uuidKey())
                .column("customer_id", bigint().notNull().references("customers.id"));
        db.simple("shop.clicks")
                .plugin(uuid7Key().with("column", "click_id"))
                .column("page", text().notNull());
        db.simple("shop.countries")
                .plugin(named("natural_key").with("column", "code"))
                .column("code", character(2).notNull())
                .column("name", text().notNull());
        db.simple("shop.prices")
                .plugin(named("composite_key").with("columns", List.of("country", "sku")))
                .column("country", character(2).notNull().references("countries.code"))
                .column("sku", text().notNull())
                .column("price", numeric(10, 2).notNull());
    }
}
