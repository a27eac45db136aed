package dev.pgcraft.yaml.project;

import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** Knows what may stand behind the question mark of a database URL. */
final class UrlParameters {

    private static final List<String> SSL_MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private UrlParameters() {}

    /**
     * Refuses what looks like a slip: the driver would pass over it, and {@code sslmod=require} would be no encryption.
     * Parameters for other programs are left alone.
     *
     * @throws dev.pgcraft.problem.ProblemException if a parameter is nearly one that is known
     */
    static void refuseSlips(DatabaseUrl url, Location where) {
        Optional.ofNullable(url.parameters().get("sslmode")).ifPresent(mode -> refuseMode(mode, where));
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

    /** The driver would refuse it only when it connects, as if the server were at fault. */
    private static void refuseMode(String mode, Location where) {
        if (!SSL_MODES.contains(mode)) {
            throw Problem.of(
                            Code.BAD_URL,
                            where,
                            "the URL has an unknown sslmode \"%s\"".formatted(mode),
                            DidYouMean.hint(mode, SSL_MODES))
                    .asException();
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
