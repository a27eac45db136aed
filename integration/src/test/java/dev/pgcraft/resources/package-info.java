/** What resources become: their keys and their names, on a real server. */
@NullMarked
package dev.pgcraft.resources;

import org.jspecify.annotations.NullMarked;
