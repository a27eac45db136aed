import static dev.pgcraft.dsl.Named.balances;
import static dev.pgcraft.dsl.Named.latest;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.ledger("ops.stock")
                .column("warehouse", text().notNull())
                .column("sku", text().notNull())
                .plugin(balances("warehouse", "sku"))
                .plugin(balances("sku").with("name", "total"))
                .plugin(latest("warehouse", "sku"));
    }
}
