/** Opens a project folder: {@code pgcraft.yaml}, {@code .env}, the environment, and the database they name. */
@NullMarked
package dev.pgcraft.yaml.project;

import org.jspecify.annotations.NullMarked;
