package dev.pgcraft.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a migration, there and back, that brings the revision files up to the model. */
@Mojo(name = "revision", threadSafe = true)
public final class RevisionMojo extends PgcraftMojo {

    /** What the revision is about, in a few words. */
    @Parameter(property = "pgcraft.message", required = true)
    private String message = "";

    @Override
    List<String> command() {
        return List.of("revision", "--message=" + message);
    }
}
