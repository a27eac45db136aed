package dev.pgcraft.law;

import dev.pgcraft.Pipeline;
import dev.pgcraft.Planned;
import dev.pgcraft.compile.Declared;
import dev.pgcraft.plan.Manner;
import dev.pgcraft.scratch.Scratch;
import dev.pgcraft.scratch.ScratchDatabase;
import dev.pgcraft.script.Script;
import dev.pgcraft.script.Statement;
import dev.pgcraft.server.TestDatabase;
import java.sql.SQLException;

/** Two databases that should be alike: one upgraded from a model to the next, one built freshly from the next. */
record Looked(TestDatabase upgraded, TestDatabase fresh) implements AutoCloseable {

    static Looked of(Scratch scratch, Declared before, Declared after) throws SQLException {
        Pipeline pipeline = new Pipeline(scratch, Manner.ONLINE);
        try (ScratchDatabase database = scratch.open()) {
            Planned start = pipeline.plan(database, before);
            start.up().parts().forEach(part -> database.run(part.statements()));
            Planned planned = pipeline.plan(database, after);

            TestDatabase upgraded = TestDatabase.create();
            run(upgraded, start.up());
            run(upgraded, planned.up());
            TestDatabase fresh = TestDatabase.create();
            run(fresh, pipeline.build(planned.to()).up());
            return new Looked(upgraded, fresh);
        }
    }

    private static void run(TestDatabase database, Script script) throws SQLException {
        for (Script.Part part : script.parts()) {
            if (part.transactional()) {
                database.connection().setAutoCommit(false);
            }
            for (Statement statement : part.statements()) {
                database.run(statement.sql().text());
            }
            if (part.transactional()) {
                database.connection().commit();
                database.connection().setAutoCommit(true);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        upgraded.close();
        fresh.close();
    }
}
