package dev.pgcraft.cli;

import dev.pgcraft.problem.Location;
import dev.pgcraft.yaml.project.DatabaseUrl;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of a project that was imported. */
final class ImportedSettings {

    private static final Pattern ORDINARY = Pattern.compile("[\\w:/@.,?&=%-]+");

    private ImportedSettings() {}

    /** The text of pgcraft.yaml; no password ever stands in it. */
    static String text(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, Location.COMMAND_LINE);
        String open = new DatabaseUrl(
                        parsed.hosts(), parsed.database(), parsed.user(), Optional.empty(), parsed.parameters())
                .description();
        boolean ordinary = ORDINARY.matcher(open).matches();
        return """
                model: [model.yaml, objects.sql]

                # The password is asked for in PGPASSWORD, or a password file; it has no place here.
                database: %s

                migrations: migrations
                """.formatted(ordinary ? "\"${DATABASE_URL:-%s}\"".formatted(open) : "${DATABASE_URL}");
    }
}
