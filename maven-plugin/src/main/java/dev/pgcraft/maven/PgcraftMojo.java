package dev.pgcraft.maven;

import dev.pgcraft.cli.Cli;
import dev.pgcraft.cli.Output;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: a goal is a command of the command line, run on a project, with Maven's log for its words. */
abstract sealed class PgcraftMojo extends AbstractMojo permits CheckMojo, RevisionMojo, SqlMojo, UpgradeMojo {

    private static final int REFUSED = 1;

    /** The project's folder, with <code>pgcraft.yaml</code>. */
    @Parameter(property = "pgcraft.folder", defaultValue = "${project.basedir}")
    private File folder = new File("");

    /** One of the environments in <code>pgcraft.yaml</code>; none if not given. */
    @Parameter(property = "pgcraft.environment")
    private String environment = "";

    /** The URL of the database; the one that is configured if not given. */
    @Parameter(property = "pgcraft.database")
    private String database = "";

    /** Whether to do nothing. */
    @Parameter(property = "pgcraft.skip", defaultValue = "false")
    private boolean skip;

    /** The command, and what is said to no other command. */
    abstract List<String> command();

    /** Passes on the answer of a command that has done its work. */
    void pass(String answer) throws MojoExecutionException {
        log(answer, getLog()::info);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("pgcraft is skipped");
            return;
        }
        loadDrivers();
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        Output output = new Output(stream(answers), stream(problems), getLog()::info, false);
        int exit = Cli.run(output, System.getenv(), arguments());
        if (exit == 0) {
            pass(answers.toString(StandardCharsets.UTF_8));
            return;
        }
        log(answers.toString(StandardCharsets.UTF_8), getLog()::error);
        log(problems.toString(StandardCharsets.UTF_8), getLog()::error);
        fail(exit);
    }

    private String[] arguments() {
        List<String> arguments = new ArrayList<>(List.of("--directory=" + folder, "--no-color"));
        if (!environment.isEmpty()) {
            arguments.add("--env=" + environment);
        }
        if (!database.isEmpty()) {
            arguments.add("--database=" + database);
        }
        if (getLog().isDebugEnabled()) {
            arguments.add("--verbose");
        }
        arguments.addAll(command());
        return arguments.toArray(String[]::new);
    }

    private void fail(int exit) throws MojoExecutionException, MojoFailureException {
        String message = "pgcraft %s: exit code %d, for the reasons above"
                .formatted(command().getFirst(), exit);
        if (exit == REFUSED) {
            throw new MojoFailureException(message);
        }
        throw new MojoExecutionException(message);
    }

    /** Drivers register when they are loaded; Java does that once, for whichever plugin of a build asks first. */
    private void loadDrivers() {
        ServiceLoader.load(Driver.class).forEach(driver -> getLog().debug("driver: " + driver));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static void log(String text, Consumer<String> log) {
        text.lines().forEach(log);
    }
}
