@NullMarked
package dev.pgcraft.builtin.view;

import org.jspecify.annotations.NullMarked;
