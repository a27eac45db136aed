@NullMarked
package dev.pgcraft.plan;

import org.jspecify.annotations.NullMarked;
