package dev.pgcraft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An empty data folder of one installation, made once and copied for every server: quicker than initdb. */
record Template(Path cache, Installation installation, Account account) {

    private static final int FIRST_WITH_BUILTIN_LOCALES = 17;

    /** The template's folder; made if this is the first time. */
    Path folder() throws IOException {
        Path folder = cache.resolve("template-" + installation.version());
        if (!Files.isDirectory(folder)) {
            make(folder);
        }
        return folder;
    }

    private void make(Path folder) throws IOException {
        Path workshop = Folders.beside(folder);
        Files.createDirectories(workshop);
        try {
            Path password = workshop.resolve(DataFolder.PASSWORD);
            Files.writeString(
                    Files.createFile(password, ownerOnly()), UUID.randomUUID().toString());
            Path data = workshop.resolve("data");
            Command.Result result = initdb(data, password).run();
            if (!result.succeeded()) {
                throw Refusal.because(
                        "initdb of PostgreSQL %s failed: %s".formatted(installation.version(), result.output()),
                        "look at the permissions of \"%s\"".formatted(cache));
            }
            Files.move(password, data.resolve(DataFolder.PASSWORD));
            Folders.put(data, folder);
        } finally {
            Folders.delete(workshop);
        }
    }

    private Command initdb(Path data, Path password) {
        List<String> options = new ArrayList<>(List.of("-D", data.toString(), "-U", DataFolder.USER));
        options.addAll(List.of("--pwfile=" + password, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
        options.addAll(List.of("--no-sync", "--no-instructions"));
        if (installation.majorVersion() >= FIRST_WITH_BUILTIN_LOCALES) {
            options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return installation.program(account, "initdb").with(options.toArray(String[]::new));
    }

    private static FileAttribute<?>[] ownerOnly() {
        if (Command.isWindows()) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
