import static dev.pgcraft.dsl.Named.named;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.resource("shop.parcels", named("queue")).column("address", text().notNull());
    }
}
