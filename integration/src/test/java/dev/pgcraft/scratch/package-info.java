@NullMarked
package dev.pgcraft.scratch;

import org.jspecify.annotations.NullMarked;
