package dev.pgcraft.yaml.project;

import dev.pgcraft.ProjectOpener.Wanted;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.DidYouMean;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.problem.ProblemException;
import dev.pgcraft.yaml.project.Settings.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Chooses the database: what is said closest to the command counts. */
record DatabaseChoice(Wanted wanted, Settings settings, Variables variables) {

    /** The name of the variable that outweighs the project file. */
    private static final String VARIABLE = "DATABASE_URL";

    private static final String PASSWORD_VARIABLE = "PGPASSWORD";

    /** A URL or the word {@code embedded}, without variables, and the password for it if one lies apart. */
    record Chosen(Setting database, Optional<String> password) {

        boolean isEmbedded() {
            return database.value().equals(Settings.EMBEDDED);
        }

        DatabaseUrl url() {
            DatabaseUrl url = DatabaseUrl.parse(database.value(), database.where());
            UrlParameters.refuseSlips(url, database.where());
            return url.orPassword(password);
        }
    }

    /**
     * The choice.
     *
     * @throws ProblemException if it needs a variable that is not set
     */
    Chosen choose() {
        Optional<String> variable = variables.find(PASSWORD_VARIABLE).map(Setting::value);
        if (wanted.database().isPresent()) {
            return new Chosen(new Setting(wanted.database().get(), Location.COMMAND_LINE), variable);
        }
        Optional<Environment> environment = environment();
        if (environment.isPresent()) {
            Optional<String> filed = environment.get().passwordFile().map(this::contents);
            return new Chosen(expanded(environment.get().database()), filed.or(() -> variable));
        }
        Setting usual = variables.find(VARIABLE).orElseGet(() -> expanded(settings.database()));
        return new Chosen(usual, variable);
    }

    /**
     * The environment that was asked for.
     *
     * @throws ProblemException if the project does not have it
     */
    Optional<Environment> environment() {
        return wanted.environment()
                .map(name ->
                        Optional.ofNullable(settings.environments().get(name)).orElseThrow(() -> unknown(name)));
    }

    private Setting expanded(Setting setting) {
        return new Setting(variables.expand(setting), setting.where());
    }

    private String contents(Setting file) {
        String name = variables.expand(file);
        try {
            return Files.readString(wanted.folder().resolve(name)).stripTrailing();
        } catch (IOException e) {
            throw Problem.of(
                            Code.UNREADABLE_FILE,
                            file.where(),
                            "password file \"%s\" cannot be read".formatted(name),
                            "it holds the password and nothing else")
                    .asException();
        }
    }

    private ProblemException unknown(String name) {
        List<String> known = List.copyOf(settings.environments().keySet());
        return Problem.of(
                        Code.UNKNOWN_ENVIRONMENT,
                        Location.of(Settings.FILE),
                        "environment \"%s\" is not configured".formatted(name),
                        DidYouMean.hint(name, known).orElse("add it under environments"))
                .asException();
    }
}
