import static dev.pgcraft.dsl.Named.runningBalances;
import static dev.pgcraft.dsl.Types.numeric;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.ledger("bank.movements", numeric(12, 2))
                .column("account", text().notNull())
                .plugin(runningBalances("account"));
    }
}
