package dev.pgcraft.testing.torture;

/** Something that a transaction did; it counts once the transaction is committed. */
public interface Deed {}
