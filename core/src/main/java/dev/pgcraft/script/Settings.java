package dev.pgcraft.script;

import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a session, before each file, into the state in which the file means the same on every machine.
 *
 * <p>Drivers bring their own time zone, terminals their own encoding. The search path is empty: files name everything
 * in full, so that nobody who may make objects in some schema decides what a name means, and PostgreSQL's own names
 * are PostgreSQL's own. What is not here is as the server has it.
 */
public final class Settings {

    /** What makes a name without a schema one of PostgreSQL's own, or unknown. */
    public static final Sql NO_SEARCH_PATH = Sql.raw("SET search_path = ''");

    /** A statement each. */
    public static final List<Sql> ALL = List.of(
            Sql.raw("RESET ROLE"),
            Sql.raw("RESET ALL"),
            NO_SEARCH_PATH,
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
