import static dev.pgcraft.dsl.Named.balances;
import static dev.pgcraft.dsl.Named.doubleEntry;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("finance.accounts").column("name", text().notNull().unique());
        db.ledger("finance.journal", numeric(12, 2))
                .column("account_id", bigint().notNull().references("accounts.id"))
                .column("memo", text())
                .plugin(doubleEntry())
                .plugin(balances("account_id"));
    }
}
