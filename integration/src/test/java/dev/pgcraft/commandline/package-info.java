/** The command line as a user meets it: a process, files, a real PostgreSQL, a real psql. */
@NullMarked
package dev.pgcraft.commandline;

import org.jspecify.annotations.NullMarked;
