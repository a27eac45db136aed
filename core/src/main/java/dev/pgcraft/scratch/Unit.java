package dev.pgcraft.scratch;

import dev.pgcraft.change.Change;
import dev.pgcraft.model.SqlSource;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.script.Renderer;
import dev.pgcraft.script.Splitter;
import dev.pgcraft.script.Statement;
import java.util.ArrayList;
import java.util.List;

/** What is built as one, or not at all. */
sealed interface Unit {

    /** What makes it, in order. */
    List<Statement> statements();

    /** What can be built each by itself when the whole cannot. */
    default List<Unit> parts() {
        return List.of(this);
    }

    /** Objects that make sense only together: a table, its columns and constraints. */
    record Objects(List<Change> creates) implements Unit {

        public Objects {
            creates = List.copyOf(creates);
        }

        @Override
        public List<Statement> statements() {
            return new Renderer().statements(creates);
        }

        /** A constraint may call a function that reads the table. */
        @Override
        public List<Unit> parts() {
            if (creates.size() == 1) {
                return List.of(this);
            }
            List<Unit> parts = new ArrayList<>();
            parts.add(new Objects(
                    creates.stream().filter(create -> !isConstraint(create)).toList()));
            creates.stream()
                    .filter(Objects::isConstraint)
                    .map(create -> new Objects(List.of(create)))
                    .forEach(parts::add);
            return parts;
        }

        private static boolean isConstraint(Change create) {
            return create.id().kind() == ObjectId.Kind.CONSTRAINT;
        }
    }

    /** A file of the user's. */
    record Source(SqlSource source) implements Unit {

        @Override
        public List<Statement> statements() {
            return new Splitter().split(source.text());
        }

        @Override
        public List<Unit> parts() {
            return statements().stream()
                    .<Unit>map(statement -> new Written(source.name(), statement))
                    .toList();
        }
    }

    /** One statement of a user's file: a table may need one, and another may need the table. */
    record Written(String file, Statement statement) implements Unit {

        @Override
        public List<Statement> statements() {
            return List.of(statement);
        }
    }
}
