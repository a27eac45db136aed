import static dev.pgcraft.dsl.Named.named;
import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("web.links")
                .column("target", text().notNull())
                .plugin(named("nanoid_key").with("column", "slug").with("length", 8));
        db.simple("web.visits")
                .column("slug", text().notNull().references("links.slug"))
                .plugin(named("nanoid_key"));
    }
}
