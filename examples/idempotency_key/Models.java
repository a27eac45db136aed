import static dev.pgcraft.dsl.Named.idempotencyKey;
import static dev.pgcraft.dsl.Types.bigint;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.ledger("bank.movements")
                .column("account", text().notNull())
                .plugin(idempotencyKey())
                .event("deposit", e -> e.parameter("account", text()).parameter("value", bigint()));
    }
}
