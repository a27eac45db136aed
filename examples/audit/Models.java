import static dev.pgcraft.dsl.Named.audit;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.prices")
                .plugin(audit())
                .column("sku", text().notNull().unique())
                .column("price", numeric(10, 2).notNull());
    }
}
