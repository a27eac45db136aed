/** What stands in front of rows that not everything may be done to. */
@NullMarked
package dev.pgcraft.builtin.protection;

import org.jspecify.annotations.NullMarked;
