/** The law on a real server: from any model to any other and back, with nothing lost that both have. */
@NullMarked
package dev.pgcraft.law;

import org.jspecify.annotations.NullMarked;
