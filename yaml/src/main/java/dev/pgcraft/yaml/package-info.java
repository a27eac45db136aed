@NullMarked
package dev.pgcraft.yaml;

import org.jspecify.annotations.NullMarked;
