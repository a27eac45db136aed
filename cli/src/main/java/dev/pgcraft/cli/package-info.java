/** The command line: one class a command, each a few words to the facade and an answer for people and for programs. */
@NullMarked
package dev.pgcraft.cli;

import org.jspecify.annotations.NullMarked;
