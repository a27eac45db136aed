/** The facade, and what it works on: an opened project. */
@NullMarked
package dev.pgcraft;

import org.jspecify.annotations.NullMarked;
