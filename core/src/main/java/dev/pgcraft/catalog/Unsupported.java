package dev.pgcraft.catalog;

import java.util.Optional;

/**
 * Something of a kind that pgcraft does not manage.
 *
 * @param schema where it is; empty for what lives in no schema
 * @param words its kind and name: {@code type public.mood (enum)}
 */
public record Unsupported(Optional<String> schema, String words) {}
