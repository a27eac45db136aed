package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows what may stand behind the question mark of a database URL. */
final class UrlParameters {

    private UrlParameters() {}

    /**
     * Refuses what looks like a slip: the driver would pass over it, and {@code sslmod=require} would be no encryption.
     * Parameters for other programs are left alone.
     *
     * @throws dev.pgcraft.problem.ProblemException if a parameter is nearly one that is known
     */
    static void refuseSlips(DatabaseUrl url, Location where) {
        SortedSet<String> known = known();
        for (String name : url.parameters().keySet()) {
            if (!known.contains(name) && DidYouMean.nearest(name, known).isPresent()) {
                throw Problem.of(
                                Code.BAD_URL,
                                where,
                                "the URL has an unknown parameter \"%s\"".formatted(name),
                                DidYouMean.hint(name, known))
                        .asException();
            }
        }
    }

    /** Those of libpq that we translate, and those of the driver, if there is one to ask. */
    private static SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>(Login.DRIVER_NAMES.keySet());
        try {
            String any = "jdbc:postgresql://localhost/";
            for (DriverPropertyInfo property : DriverManager.getDriver(any).getPropertyInfo(any, new Properties())) {
                known.add(property.name);
            }
        } catch (SQLException missing) {
            return new TreeSet<>();
        }
        return known;
    }
}
