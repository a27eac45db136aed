/** Hammers generated objects from many sessions, and checks afterwards what must hold against a record of its own. */
@NullMarked
package dev.pgcraft.testing.torture;

import org.jspecify.annotations.NullMarked;
