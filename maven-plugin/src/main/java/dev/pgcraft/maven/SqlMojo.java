package dev.pgcraft.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the SQL of revisions to one file for psql, and speaks to no database. */
@Mojo(name = "sql", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class SqlMojo extends PgcraftMojo {

    /** Up to which revision, from an empty database; or <code>A:B</code>, what comes after A up to B. */
    @Parameter(property = "pgcraft.revision", defaultValue = "head")
    private String revision = "head";

    /** The file to write. */
    @Parameter(property = "pgcraft.file", defaultValue = "${project.build.directory}/pgcraft/upgrade.sql")
    private File file = new File("");

    @Override
    List<String> command() {
        return List.of("upgrade", revision, "--sql");
    }

    @Override
    void pass(String answer) throws MojoExecutionException {
        try {
            Files.createDirectories(file.toPath().toAbsolutePath().resolveSibling(""));
            Files.writeString(file.toPath(), answer);
        } catch (IOException unwritable) {
            throw new MojoExecutionException("%s cannot be written: %s".formatted(file, unwritable), unwritable);
        }
        getLog().info("wrote " + file);
    }
}
