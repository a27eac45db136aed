@NullMarked
package dev.pgcraft.builtin.table;

import org.jspecify.annotations.NullMarked;
