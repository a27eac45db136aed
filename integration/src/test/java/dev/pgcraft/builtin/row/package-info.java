@NullMarked
package dev.pgcraft.builtin.row;

import org.jspecify.annotations.NullMarked;
