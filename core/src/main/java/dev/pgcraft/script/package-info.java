@NullMarked
package dev.pgcraft.script;

import org.jspecify.annotations.NullMarked;
