package dev.pgcraft.catalog;

import dev.pgcraft.schema.SchemaObject;

/** An object and where the catalog holds it. */
record Found(Address address, SchemaObject object) {}
