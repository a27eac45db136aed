package dev.pgcraft.catalog;

/**
 * What a reader found, and what it found it in.
 *
 * @param tape gives the same catalog when it is read again
 */
public record Recording(Catalog catalog, Tape tape) {}
