@NullMarked
package dev.pgcraft.builtin.key;

import org.jspecify.annotations.NullMarked;
