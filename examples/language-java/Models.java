import static dev.pgcraft.dsl.Named.audit;
import static dev.pgcraft.dsl.Named.softDelete;
import static dev.pgcraft.dsl.Named.statistics;
import static dev.pgcraft.dsl.Named.timestamps;
import static dev.pgcraft.dsl.Named.uuidKey;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.date;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.varchar;
import static dev.pgcraft.model.ForeignKey.Action.CASCADE;
import static dev.pgcraft.model.ForeignKey.Action.RESTRICT;

import dev.pgcraft.dsl.ColumnDefinition;
import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The model of ../language, in Java; quoted in docs/references/java.md. */
public final class Models implements SchemaModel {

    private static final ColumnDefinition NAME = text().notNull();

    @Override
    public void define(Schemas db) {
        products(db);
        db.simple("inventory.sellers").column("name", NAME);
        db.simple("inventory.suppliers").column("name", NAME);
        db.simple("tenant.orgs").column("name", NAME);
        db.simple("public.orders")
                .column("customer_id", bigint().notNull().references("customers.id"))
                .column("day", date());

        db.simple("public.customers")
                .column("name", text().notNull())
                .plugin(audit())
                .plugin(softDelete())
                .plugin(statistics("orders", "public.orders", "customer_id")
                        .figure("order_count", "count(*)")
                        .figure("last_day", "max({day})")
                        .with("where", "{day} is not null"));

        db.view("public.cheap_products", "select id, name from inventory.products where price < 10");
        db.view("public.customer_order_stats", """
                        select customer_id, count(*) as order_count
                        from public.orders
                        group by customer_id
                        """)
                .comment("how much each customer orders");
        db.view("public.daily_orders", () -> "select day, count(*) as orders from public.orders group by day")
                .materialized()
                .unique("day")
                .comment("how many orders a day brings");
    }

    private static void products(Schemas db) {
        db.simple("inventory.products")
                .comment("what we sell")
                .renamedFrom("articles")
                .plugin(uuidKey())
                .plugin(timestamps())
                .column("name", NAME.collate("\"C\""))
                .column("sku", varchar(32).notNull().unique())
                .column("price", numeric(10, 2).notNull().comment("net, EUR"))
                .column("gross", numeric().generated("{price} * 1.19"))
                .column("state", text().notNull().defaultsTo("'new'"))
                .column("seller_id", bigint().references("sellers.id"))
                .column("supplier_id", bigint())
                .column("org_id", bigint())
                .check("positive_price", "{price} > 0")
                .index("idx_products_name", "{name}")
                .index("idx_products_lower_name", "lower({name})")
                .index("idx_products_name_price", "{name}", "{price} desc")
                .index("idx_products_new", i -> i.columns("{name}").where("{state} = 'new'").include("{price}"))
                .index("uq_products_name", i -> i.columns("{name}").unique().nullsNotDistinct())
                .index(
                        "idx_products_pattern",
                        i -> i.columns("{name}").operatorClass("{name}", "text_pattern_ops").with("fillfactor", 80))
                .foreignKey("fk_products_supplier", f -> f.references("supplier_id", "suppliers.id")
                        .onDelete(CASCADE)
                        .onUpdate(RESTRICT))
                .foreignKey("fk_products_org", f -> f.rawReferences("org_id", "tenant.orgs.id"));
    }
}
