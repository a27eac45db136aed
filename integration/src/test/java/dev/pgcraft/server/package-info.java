@NullMarked
package dev.pgcraft.server;

import org.jspecify.annotations.NullMarked;
