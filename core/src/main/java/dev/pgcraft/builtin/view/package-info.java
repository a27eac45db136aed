/** Views that plugins add to a resource. */
@NullMarked
package dev.pgcraft.builtin.view;

import org.jspecify.annotations.NullMarked;
