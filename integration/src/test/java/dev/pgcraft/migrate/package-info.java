/** Migrations on a real server. */
@NullMarked
package dev.pgcraft.migrate;

import org.jspecify.annotations.NullMarked;
