@NullMarked
package dev.pgcraft.schema;

import org.jspecify.annotations.NullMarked;
