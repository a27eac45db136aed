@NullMarked
package dev.pgcraft.plugin;

import org.jspecify.annotations.NullMarked;
