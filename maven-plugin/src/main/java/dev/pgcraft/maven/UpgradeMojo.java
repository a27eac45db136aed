package dev.pgcraft.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Applies revisions. */
@Mojo(name = "upgrade", defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST, threadSafe = true)
public final class UpgradeMojo extends PgcraftMojo {

    /** Up to which revision: its id, the beginning of it, its number, <code>head</code>, or <code>+N</code>. */
    @Parameter(property = "pgcraft.revision", defaultValue = "head")
    private String revision = "head";

    @Override
    List<String> command() {
        return List.of("upgrade", revision);
    }
}
