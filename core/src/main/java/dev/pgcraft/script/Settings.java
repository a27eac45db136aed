package dev.pgcraft.script;

import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a session, before each file, into the state in which the file means the same on every machine.
 *
 * <p>Drivers bring their own time zone, terminals their own encoding. What is not here is as the server has it, the
 * search path among it: files name everything in full.
 */
public final class Settings {

    /** A statement each. */
    public static final List<Sql> ALL = List.of(
            Sql.raw("RESET ROLE"),
            Sql.raw("RESET ALL"),
            Sql.raw("SET client_encoding = 'UTF8'"),
            Sql.raw("SET timezone = 'UTC'"),
            Sql.raw("SET standard_conforming_strings = on"),
            Sql.raw("SET check_function_bodies = on"));

    private Settings() {}

    /** All of them as one text, and one more statement. */
    public static Sql with(Sql more) {
        List<Sql> all = new ArrayList<>(ALL);
        all.add(more);
        return Sql.join("; ", all);
    }
}
