import static dev.pgcraft.dsl.Named.balances;
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
                .plugin(balances("warehouse", "sku"))
                .event("count", e -> e.parameter("warehouse", text())
                        .parameter("sku", text())
                        .parameter("value", bigint())
                        .desired("select warehouse, sku, value from input")
                        .diffKeys("warehouse", "sku"))
                .event("recognize", e -> e.parameter("delivery_ids", bigint().array())
                        .input("select unnest({delivery_ids}) as delivery_id")
                        .desired("""
                                select l.warehouse, l.sku, sum(l.amount) as value
                                from ops.delivery_lines l join input using (delivery_id)
                                group by l.warehouse, l.sku
                                """)
                        .diffKeys("warehouse", "sku"));
        db.simple("ops.delivery_lines")
                .column("delivery_id", bigint().notNull())
                .column("warehouse", text().notNull())
                .column("sku", text().notNull())
                .column("amount", bigint().notNull());
    }
}
