package dev.pgcraft.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build unless model, revision files and database agree. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends PgcraftMojo {

    @Override
    List<String> command() {
        return List.of("check");
    }
}
