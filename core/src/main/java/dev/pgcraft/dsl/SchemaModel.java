package dev.pgcraft.dsl;

/**
 * A model that is written in Java. It has a constructor without parameters.
 *
 * <pre>{@code
 * public final class Models implements SchemaModel {
 *     @Override
 *     public void define(Schemas db) {
 *         db.simple("inventory.products").column("name", text().notNull());
 *     }
 * }
 * }</pre>
 */
public interface SchemaModel {

    /** Declares everything, in the order in which it shall stand. */
    void define(Schemas db);
}
