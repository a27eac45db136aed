/** What the objects that factories make do with rows, on a real server. */
@NullMarked
package dev.pgcraft.factories;

import org.jspecify.annotations.NullMarked;
