package dev.pgcraft.change;

import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Extension;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Statistics;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.Trigger;
import dev.pgcraft.schema.View;
import java.util.Optional;

/** Objects as they are without their comments. */
final class Uncommented {

    private static final Optional<String> NOTHING = Optional.empty();

    private Uncommented() {}

    /** Whether two objects differ in more than what is said about them; columns and types have words of their own. */
    static boolean differ(SchemaObject from, SchemaObject to) {
        return !of(from).equals(of(to));
    }

    /** As much of an object as there are no words for. */
    private static Optional<SchemaObject> of(SchemaObject object) {
        return Optional.ofNullable(
                switch (object) {
                    case Function it ->
                        new Function(it.name(), it.arguments(), it.form(), it.shape(), it.definition(), NOTHING);
                    case View it -> new View(it.name(), it.columns(), it.options(), it.query(), NOTHING);
                    case MaterializedView it ->
                        new MaterializedView(it.name(), it.parameters(), it.query(), true, NOTHING);
                    case Index it -> it.withComment(NOTHING);
                    case Constraint it -> new Constraint(it.table(), it.name(), it.type(), it.definition(), NOTHING);
                    case Trigger it -> new Trigger(it.table(), it.name(), it.definition(), it.firing(), NOTHING);
                    case Policy it ->
                        new Policy(
                                it.table(),
                                it.name(),
                                it.permissive(),
                                it.command(),
                                it.roles(),
                                it.using(),
                                it.check(),
                                NOTHING);
                    case Sequence it ->
                        new Sequence(it.name(), it.type(), it.range(), it.cycle(), it.ownedBy(), NOTHING);
                    case Statistics it -> new Statistics(it.name(), it.table(), it.definition(), it.target(), NOTHING);
                    case Table it ->
                        new Table(
                                it.name(),
                                it.unlogged(),
                                it.parameters(),
                                it.rowSecurity(),
                                it.lineage(),
                                it.partitionedBy(),
                                NOTHING);
                    case Extension it -> new Extension(it.name(), it.schema(), NOTHING);
                    case SchemaObject other -> null;
                });
    }
}
