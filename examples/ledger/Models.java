import static dev.pgcraft.dsl.Named.balanceLimit;
import static dev.pgcraft.dsl.Named.balances;
import static dev.pgcraft.dsl.Named.doubleEntry;
import static dev.pgcraft.dsl.Named.idempotencyKey;
import static dev.pgcraft.dsl.Named.latest;
import static dev.pgcraft.dsl.Named.runningBalances;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.ledger("ops.stock", bigint())
                .column("warehouse", text().notNull())
                .column("sku", text().notNull())
                .column("reason", text())
                .plugin(balances("warehouse", "sku"))
                .plugin(balances("sku").with("name", "total"))
                .plugin(latest("warehouse", "sku"))
                .plugin(balanceLimit("warehouse", "sku").with("min", 0))
                .plugin(runningBalances("warehouse", "sku"))
                .plugin(idempotencyKey())
                .event("adjust", e -> e.parameter("warehouse", text())
                        .parameter("sku", text())
                        .parameter("value", bigint())
                        .parameter("reason", text()))
                .event("transfer", e -> e.parameter("source", text())
                        .parameter("target", text())
                        .parameter("sku", text())
                        .parameter("amount", bigint())
                        .input("""
                                select {source} as warehouse, {sku} as sku, - {amount} as value
                                union all
                                select {target}, {sku}, {amount}
                                """))
                .event("reconcile", e -> e.parameter("warehouse", text())
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
                        .diffKeys("warehouse", "sku")
                        .existing("balances"));
        db.simple("ops.delivery_lines")
                .column("delivery_id", bigint().notNull())
                .column("warehouse", text().notNull())
                .column("sku", text().notNull())
                .column("amount", bigint().notNull());

        db.simple("finance.accounts").column("name", text().notNull());
        db.ledger("finance.journal")
                .column("account_id", bigint().notNull().references("accounts.id"))
                .plugin(doubleEntry())
                .plugin(balances("account_id"));

        db.role("clerk").grants("ops.*", "select").grants("ops.ops_stock_adjust", "execute");
    }
}
