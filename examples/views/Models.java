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
                .column("price", numeric(10, 2).notNull())
                .column("state", text().notNull().defaultsTo("'new'"));
        db.view("shop.cheapest", "select name, price from shop.affordable order by price limit 1");
        db.view("shop.affordable", "select id, name, price from shop.products where price < 10 and state <> 'gone'")
                .comment("what everybody can buy");
    }
}
