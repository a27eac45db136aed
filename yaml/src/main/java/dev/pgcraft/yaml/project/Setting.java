package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Location;

/** A value that the user wrote, and where. It may still hold {@code ${VARIABLES}}. */
record Setting(String value, Location where) {}
