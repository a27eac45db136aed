/** Torments for resources with a history, and what must hold of them. */
@NullMarked
package dev.pgcraft.testing.torture.things;

import org.jspecify.annotations.NullMarked;
