package dev.pgcraft.model;

import dev.pgcraft.sql.Identifier;

/** A declared check: each row must make {@code condition} true or NULL. */
public record Check(Identifier name, Expression condition) {}
