@NullMarked
package dev.pgcraft.decompile;

import org.jspecify.annotations.NullMarked;
