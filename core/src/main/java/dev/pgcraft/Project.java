package dev.pgcraft;

import dev.pgcraft.migrate.Target;
import dev.pgcraft.sql.QualifiedName;
import java.nio.file.Path;

/**
 * A project folder, opened.
 *
 * @param migrations the folder of the revision files, whether it is there yet or not
 * @param history the table in which the database remembers what was applied
 * @param target the database; nobody speaks to it before it is needed
 * @param conduct how migrations behave towards others who use the database
 * @param servers what was started for this project, to be stopped with it
 */
public record Project(
        Path folder,
        ModelSource model,
        Path migrations,
        QualifiedName history,
        Target target,
        ScratchSource scratch,
        Conduct conduct,
        Servers servers)
        implements AutoCloseable {

    /** Servers that run for as long as a project is open. */
    public interface Servers extends AutoCloseable {

        /** Stops them. */
        @Override
        void close();
    }

    /** The same project with another database. */
    public Project with(Target other) {
        return new Project(folder, model, migrations, history, other, scratch, conduct, servers);
    }

    @Override
    public void close() {
        servers.close();
    }
}
