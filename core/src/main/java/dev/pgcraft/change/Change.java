package dev.pgcraft.change;

import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.SchemaObject;
import java.util.List;

/** One step from one database to another. Every change knows its way back. */
public sealed interface Change {

    /** The object it leaves behind, or, for a drop, the one it takes away. */
    ObjectId id();

    /** The change that undoes this one. */
    Change reverse();

    /** Makes an object that is not there. */
    record Create(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change reverse() {
            return new Drop(object);
        }
    }

    /** Removes an object, and keeps it to be able to make it again. */
    record Drop(SchemaObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Change reverse() {
            return new Create(object);
        }
    }

    /** Makes {@code from} into {@code to} where it stands; they have the same id. */
    record Alter(SchemaObject from, SchemaObject to) implements Change {
        public Alter {
            if (!from.id().equals(to.id())) {
                throw new IllegalArgumentException("not the same object: %s, %s".formatted(from.id(), to.id()));
            }
        }

        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public Change reverse() {
            return new Alter(to, from);
        }
    }

    /** Gives a column another type (and whatever else differs), taking its values along. */
    record Convert(Column from, Column to, Conversion conversion) implements Change {
        public Convert {
            if (!from.id().equals(to.id())) {
                throw new IllegalArgumentException("not the same column: %s, %s".formatted(from.id(), to.id()));
            }
        }

        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public Change reverse() {
            return new Convert(to, from, conversion.reverse());
        }
    }

    /**
     * Makes types anew, in the place of those that columns hold values of, and takes the values along.
     *
     * @param types in an order in which they can be made; they have the same names before and after
     * @param columns all whose values are of these types
     */
    record Remake(List<Alter> types, List<Convert> columns) implements Change {
        public Remake {
            types = List.copyOf(types);
            columns = List.copyOf(columns);
            if (types.isEmpty()) {
                throw new IllegalArgumentException("nothing to make anew");
            }
        }

        @Override
        public ObjectId id() {
            return types.getFirst().id();
        }

        @Override
        public Change reverse() {
            return new Remake(
                    types.stream()
                            .map(type -> new Alter(type.to(), type.from()))
                            .toList(),
                    columns.stream()
                            .map(column -> new Convert(
                                    column.to(),
                                    column.from(),
                                    column.conversion().reverse()))
                            .toList());
        }
    }

    /** Gives an object another name; {@code from} and {@code to} differ in the last part of their path. */
    record Rename(ObjectId from, ObjectId to) implements Change {
        public Rename {
            int last = from.path().size() - 1;
            if (from.kind() != to.kind()
                    || to.path().size() - 1 != last
                    || !from.path().subList(0, last).equals(to.path().subList(0, last))) {
                throw new IllegalArgumentException("no rename: %s, %s".formatted(from, to));
            }
        }

        @Override
        public ObjectId id() {
            return to;
        }

        @Override
        public Change reverse() {
            return new Rename(to, from);
        }
    }
}
