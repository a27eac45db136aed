@NullMarked
package dev.pgcraft.builtin;

import org.jspecify.annotations.NullMarked;
