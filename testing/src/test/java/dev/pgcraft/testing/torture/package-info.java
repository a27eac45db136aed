@NullMarked
package dev.pgcraft.testing.torture;

import org.jspecify.annotations.NullMarked;
