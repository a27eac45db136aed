/** Queries of jOOQ in models. */
@NullMarked
package dev.pgcraft.jooq;

import org.jspecify.annotations.NullMarked;
