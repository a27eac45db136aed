import static dev.pgcraft.dsl.Types.integer;
import static dev.pgcraft.dsl.Types.jsonb;
import static dev.pgcraft.dsl.Types.text;
import static dev.pgcraft.dsl.Types.varchar;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** The same as model.yaml. */
public final class Models implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.eav("plant.devices")
                .column("serial", varchar(20).notNull().unique())
                .column("location", text())
                .column("firmware", text())
                .column("limits", integer().array())
                .column("settings", jsonb())
                .check("known_firmware", "{firmware} <> ''")
                .index("devices_by_location", "{location}");
    }
}
