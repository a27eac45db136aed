import static dev.pgcraft.dsl.Types.date;
import static dev.pgcraft.dsl.Types.numeric;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.orders")
                .column("day", date().notNull())
                .column("amount", numeric(10, 2).notNull());
        db.view("shop.daily", "select day, count(*) as orders, sum(amount) as total from shop.orders group by day")
                .materialized()
                .unique("day");
        db.role("steward").grants("shop.daily", "select").grants("shop.refresh_daily", "execute");
    }
}
