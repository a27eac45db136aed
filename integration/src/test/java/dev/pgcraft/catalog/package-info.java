@NullMarked
package dev.pgcraft.catalog;

import org.jspecify.annotations.NullMarked;
