package dev.pgcraft.model;

/**
 * A file of SQL that makes what resources cannot say: functions, triggers, sequences.
 *
 * @param name the file, relative to the project's folder
 */
public record SqlSource(String name, String text) {}
