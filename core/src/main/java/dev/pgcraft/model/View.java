package dev.pgcraft.model;

import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.QualifiedName;
import java.util.Optional;

/** A declared view; its query names tables as SQL does. */
public record View(QualifiedName name, Expression query, Optional<String> comment, Location where) {}
