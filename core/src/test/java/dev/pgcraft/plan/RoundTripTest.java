package dev.pgcraft.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgcraft.change.Change;
import dev.pgcraft.diff.Differ;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ReplicaIdentity;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.sql.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the product: going there and back again changes nothing, and nothing is missed on the way. */
final class RoundTripTest {

    private final Differ differ = new Differ();
    private final Planner planner = new Planner();

    @ParameterizedTest
    @MethodSource("seeds")
    void upgradeReachesTheTargetAndDowngradeReturns(long seed) {
        Random random = new Random(seed);
        Database from = RandomDatabase.of(random);
        Database to = RandomDatabase.of(random);

        Plan plan = planner.plan(from, to, differ.diff(from, to));

        for (Manner manner : Manner.values()) {
            Schedule there = Schedule.of(manner, plan, from, to);
            assertThat(differ.diff(apply(there, from, to), to)).isEmpty();
            Schedule back = Schedule.of(manner, plan.reverse(), to, from);
            assertThat(differ.diff(apply(back, to, from), from)).isEmpty();
        }
        assertThat(differ.diff(apply(plan, from, to), to)).isEmpty();
        assertThat(differ.diff(apply(plan.reverse(), to, from), from)).isEmpty();
        assertThat(differ.diff(to, to)).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    private static Database apply(Plan plan, Database from, Database to) {
        TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(from.objects());
        plan.changes().forEach(change -> apply(change, objects, from, to));
        return new Database(objects, to.dependencies());
    }

    private static Database apply(Schedule schedule, Database from, Database to) {
        TreeMap<ObjectId, SchemaObject> objects = new TreeMap<>(from.objects());
        schedule.stages().stream()
                .flatMap(stage -> stage.acts().stream())
                .forEach(act -> apply(act, objects, from, to));
        return new Database(objects, to.dependencies());
    }

    private static void apply(Act act, Map<ObjectId, SchemaObject> objects, Database from, Database to) {
        switch (act) {
            case Act.Make(var change) -> apply(change, objects, from, to);
            case Act.Settle(var change) -> apply(change, objects, from, to);
            case Act.Build(var change, var index) ->
                assertThat(objects.put(index.id(), index)).isNull();
            case Act.Discard(var index) ->
                assertThat(objects.remove(index.id())).isEqualTo(index);
            case Act.Attach(var constraint, var index) -> {
                assertThat(objects.remove(ObjectId.of(
                                ObjectId.Kind.INDEX, constraint.table().sibling(index))))
                        .isNotNull();
                assertThat(objects.put(constraint.id(), constraint)).isNull();
            }
            case Act.Validate(var constraint) ->
                assertThat(objects.put(constraint.id(), constraint)).isEqualTo(constraint.sparingRows());
            case Act.ValidateDomain(var change, var open) ->
                apply(new Change.Alter(open, change.to()), objects, from, to);
            case Act.Fill fill -> {}
        }
    }

    /** As PostgreSQL would: nothing goes while something needs it, nothing comes before what it needs. */
    private static void apply(Change change, Map<ObjectId, SchemaObject> objects, Database from, Database to) {
        switch (change) {
            case Change.Create(ReplicaIdentity identity) -> {
                assertThat(identity.needs()).anyMatch(needed -> isIndex(needed) && objects.containsKey(needed));
                assertThat(objects.put(identity.id(), identity)).isNull();
            }
            case Change.Create(var object) -> {
                assertThat(givingAway(object, objects.values())).isEmpty();
                assertThat(objects).doesNotContainKey(object.id());
                assertThat(objects.keySet()).containsAll(to.dependencies().needs(object.id()));
                objects.put(object.id(), object);
            }
            case Change.Drop(var object) -> {
                assertThat(needing(object.id(), objects.values(), from)).isEmpty();
                assertThat(objects.remove(object.id())).isEqualTo(object);
            }
            case Change.Alter(var before, var after) ->
                assertThat(objects.put(after.id(), after)).matches(before::sameAs);
            case Change.Convert(var before, var after, var how) ->
                assertThat(objects.put(after.id(), after)).matches(before::sameAs);
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> apply(type, objects, from, to));
                columns.forEach(column -> apply(column, objects, from, to));
            }
            case Change.Rename(var before, var after) -> {
                objects.put(
                        after,
                        renamed(Optional.ofNullable(objects.remove(before)).orElseThrow(), after));
                objects.replaceAll((id, object) ->
                        object instanceof ReplicaIdentity identity ? identity.renamed(before, after) : object);
            }
        }
    }

    /** The default privileges that would take hold of an object. */
    private static List<ObjectId> givingAway(SchemaObject object, Collection<SchemaObject> objects) {
        return objects.stream()
                .filter(other -> other instanceof Grant grant
                        && grant.newcomers()
                                .filter(those -> those.include(object))
                                .isPresent())
                .map(SchemaObject::id)
                .toList();
    }

    /** By the name that it has at that moment. */
    private static boolean isIndex(ObjectId id) {
        return id.kind() == ObjectId.Kind.INDEX || id.kind() == ObjectId.Kind.CONSTRAINT;
    }

    /** What is still as it was and hangs on the object; a table's own parts go with it. */
    private static Collection<ObjectId> needing(ObjectId id, Collection<SchemaObject> objects, Database from) {
        return objects.stream()
                .filter(object -> from.find(object.id()).filter(object::equals).isPresent())
                .filter(object -> !(object instanceof Sequence))
                .map(SchemaObject::id)
                .filter(other -> from.dependencies().needs(other).contains(id))
                .toList();
    }

    private static SchemaObject renamed(SchemaObject object, ObjectId id) {
        Identifier name = Identifier.of(id.path().getLast());
        return switch (object) {
            case Constraint it -> new Constraint(it.table(), name, it.type(), it.definition(), it.comment());
            case Index it -> new Index(it.name().sibling(name), it.table(), it.unique(), it.definition(), it.comment());
            case SchemaObject other -> throw new AssertionError("renamed without being told: " + other.id());
        };
    }
}
