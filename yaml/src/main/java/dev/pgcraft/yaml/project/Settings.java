package dev.pgcraft.yaml.project;

import dev.pgcraft.Conduct;
import dev.pgcraft.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What {@code pgcraft.yaml} says, with the defaults for what it leaves out.
 *
 * @param model where the model is declared
 * @param environments by name, other databases than the usual one
 */
record Settings(
        Sources model,
        Setting database,
        SequencedMap<String, Environment> environments,
        Setting migrations,
        History history,
        Setting scratch,
        Conduct conduct) {

    /** The file's name in a project folder. */
    static final String FILE = "pgcraft.yaml";

    /** For the server that pgcraft runs itself. */
    static final String EMBEDDED = "embedded";

    /** For scratch databases on the server of the database itself. */
    static final String TARGET = "target";

    Settings {
        environments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(environments));
    }

    /**
     * What is declared, and where.
     *
     * @param name the project's; empty for that of its folder
     * @param files YAML, Java and SQL, and names of classes
     * @param classPath jars and folders in which classes of the model and of extensions are looked for
     * @param decided for all resources
     */
    record Sources(Optional<Setting> name, List<Setting> files, List<Setting> classPath, Decisions.Said decided) {

        Sources {
            files = List.copyOf(files);
            classPath = List.copyOf(classPath);
        }
    }

    /** A database chosen by {@code --env}. */
    record Environment(Setting database, Optional<Setting> passwordFile) {}

    /** Where the database remembers what was applied. */
    record History(Setting schema, Setting table) {}

    /** A value nobody wrote. */
    static Setting assumed(String value) {
        return new Setting(value, Location.of(FILE));
    }
}
