@NullMarked
package dev.pgcraft.builtin.history;

import org.jspecify.annotations.NullMarked;
