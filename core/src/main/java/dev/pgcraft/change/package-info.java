@NullMarked
package dev.pgcraft.change;

import org.jspecify.annotations.NullMarked;
