package dev.pgcraft.scratch;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.script.BodyCheck;
import dev.pgcraft.script.Renderer;
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

    /** Statements of a user's file that stand in it one behind the other. */
    record Source(List<Written> written) implements Unit {

        public Source {
            written = List.copyOf(written);
        }

        @Override
        public List<Statement> statements() {
            return written.stream().flatMap(one -> one.statements().stream()).toList();
        }

        @Override
        public List<Unit> parts() {
            return List.copyOf(written);
        }
    }

    /**
     * One statement of a user's file: a table may need one, and another may need the table.
     *
     * @param bodies what the file says before it of the bodies of functions
     */
    record Written(String file, Statement statement, BodyCheck bodies) implements Unit {

        @Override
        public List<Statement> statements() {
            return switch (bodies) {
                case ON -> List.of(statement);
                case OFF -> List.of(BodyCheck.OFF.saidLocally(), statement, BodyCheck.ON.saidLocally());
            };
        }
    }
}
