@NullMarked
package dev.pgcraft.golden;

import org.jspecify.annotations.NullMarked;
