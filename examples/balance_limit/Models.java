import static dev.pgcraft.dsl.Named.balanceLimit;
import static dev.pgcraft.dsl.Named.balances;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.ledger("bank.movements")
                .column("account", text().notNull())
                .plugin(balances("account"))
                .plugin(balanceLimit("account").with("min", 0).with("max", 1000));
    }
}
