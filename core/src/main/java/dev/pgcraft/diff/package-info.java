@NullMarked
package dev.pgcraft.diff;

import org.jspecify.annotations.NullMarked;
