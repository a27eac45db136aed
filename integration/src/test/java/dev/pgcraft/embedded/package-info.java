/** Servers of tests that may not be shared. */
@NullMarked
package dev.pgcraft.embedded;

import org.jspecify.annotations.NullMarked;
