import static dev.pgcraft.dsl.Types.bigint;
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
                .event("adjust", e -> e.parameter("warehouse", text())
                        .parameter("sku", text())
                        .parameter("value", bigint()))
                .event("transfer", e -> e.parameter("source", text())
                        .parameter("target", text())
                        .parameter("sku", text())
                        .parameter("amount", bigint())
                        .input("""
                                select {source} as warehouse, {sku} as sku, - {amount} as value
                                union all
                                select {target}, {sku}, {amount}
                                """));
        db.role("storekeeper").grants("ops.ops_stock_transfer", "execute");
    }
}
