@NullMarked
package dev.pgcraft.embedded;

import org.jspecify.annotations.NullMarked;
