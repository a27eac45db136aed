@NullMarked
package dev.pgcraft.migrate;

import org.jspecify.annotations.NullMarked;
