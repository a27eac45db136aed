package dev.pgcraft.yaml.code;

import static dev.pgcraft.dsl.Types.text;

import dev.pgcraft.dsl.SchemaModel;
import dev.pgcraft.dsl.Schemas;

/** A model that is compiled already. */
public final class OnClassPath implements SchemaModel {

    @Override
    public void define(Schemas db) {
        db.simple("shop.items").column("name", text());
    }
}
