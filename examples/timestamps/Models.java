import static dev.pgcraft.dsl.Named.createdAt;
import static dev.pgcraft.dsl.Named.timestamps;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.products").plugin(timestamps()).column("name", text().notNull());
        db.simple("shop.clicks").plugin(createdAt()).column("page", text().notNull());
    }
}
