@NullMarked
package dev.pgcraft.compile;

import org.jspecify.annotations.NullMarked;
