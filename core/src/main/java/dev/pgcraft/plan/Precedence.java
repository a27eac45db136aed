package dev.pgcraft.plan;

import dev.pgcraft.change.Change;
import dev.pgcraft.schema.Column;
import dev.pgcraft.schema.Column.Value.None;
import dev.pgcraft.schema.CompositeType;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Domain;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Sequence;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What must come before what: {@code pg_depend} of both sides, and that no two objects have one name at a time. */
final class Precedence {

    private final Database from;
    private final Database to;
    private final List<List<Change>> clusters;
    private final Ordering ordering;
    private final Map<ObjectId, Integer> drops = new TreeMap<>();
    private final Map<ObjectId, Integer> creates = new TreeMap<>();
    private final Map<ObjectId, List<Integer>> alters = new TreeMap<>();
    private final Map<ObjectId, Integer> remakes = new TreeMap<>();
    private final Map<ObjectId, SchemaObject> remade = new TreeMap<>();
    /** Composite types that get attributes, and those that lose some. */
    private final Set<ObjectId> growing = new TreeSet<>();

    private final Set<ObjectId> shrinking = new TreeSet<>();
    private final Map<List<String>, List<Integer>> givenUp = new TreeMap<>(ObjectId::comparePaths);

    /** Where something is said of TOAST tables that may not be there before. */
    private final Set<Integer> toasting = new TreeSet<>();

    /** Tables that become unlogged, or cease to be. */
    private final Map<ObjectId, Table> logging = new TreeMap<>();

    Precedence(Database from, Database to, List<List<Change>> clusters, Ordering ordering) {
        this.from = from;
        this.to = to;
        this.clusters = clusters;
        this.ordering = ordering;
    }

    void demand() {
        each(this::note);
        each(this::demand);
        if (!logging.isEmpty()) {
            demandLogging(from);
            demandLogging(to);
        }
    }

    /** No table that stays may point to one that a crash empties, not even meanwhile. */
    private void demandLogging(Database side) {
        for (SchemaObject object : side.objects().values()) {
            if (object instanceof Constraint key && key.type() == Constraint.Type.FOREIGN_KEY) {
                side.dependencies().needs(key.id()).stream()
                        .filter(needed -> needed.kind() == Kind.COLUMN)
                        .map(column -> new ObjectId(Kind.TABLE, column.path().subList(0, 2)))
                        .forEach(table -> demandLogging(key, table));
            }
        }
    }

    private void demandLogging(Constraint key, ObjectId table) {
        for (int alter : altersOf(table)) {
            Optional.ofNullable(drops.get(key.id())).ifPresent(drop -> ordering.before(drop, alter));
            Optional.ofNullable(creates.get(key.id())).ifPresent(create -> ordering.before(alter, create));
        }
        ObjectId own = ObjectId.of(Kind.TABLE, key.table());
        boolean stays = !drops.containsKey(key.id()) && !creates.containsKey(key.id());
        if (stays && !own.equals(table) && logging.containsKey(own) && logging.containsKey(table)) {
            boolean ownFirst =
                    Optional.ofNullable(logging.get(own)).orElseThrow().unlogged();
            ObjectId first = ownFirst ? own : table;
            ObjectId second = ownFirst ? table : own;
            ordering.before(altersOf(first).getLast(), altersOf(second).getFirst());
        }
    }

    private interface Visit {
        void visit(int cluster, Change change);
    }

    private void each(Visit visit) {
        for (int number = 0; number < clusters.size(); number++) {
            for (Change change : clusters.get(number)) {
                visit.visit(number, change);
            }
        }
    }

    private void note(int number, Change change) {
        switch (change) {
            case Change.Drop(var object) -> {
                drops.put(object.id(), number);
                giveUp(Occupied.by(object), number);
            }
            case Change.Create(var object) -> creates.put(object.id(), number);
            case Change.Alter(CompositeType before, CompositeType after) -> {
                noteAlter(before, after, number);
                if (!after.without(before).isEmpty()) {
                    growing.add(after.id());
                }
                if (!before.without(after).isEmpty()) {
                    shrinking.add(after.id());
                }
            }
            case Change.Alter(Table before, Table after) -> {
                noteAlter(before, after, number);
                if (before.unlogged() != after.unlogged()) {
                    logging.put(after.id(), after);
                }
                if (after.parameters().isOfToast() && !before.parameters().isOfToast()) {
                    toasting.add(number);
                }
            }
            case Change.Alter(var before, var after) -> noteAlter(before, after, number);
            case Change.Convert(var before, var after, var how) -> noteAlter(before, after, number);
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> noteRemake(number, type.to()));
                columns.forEach(column -> noteRemake(number, column.to()));
            }
            case Change.Rename(var before, var after) ->
                from.find(before).ifPresent(object -> giveUp(Occupied.by(object), number));
        }
    }

    private void noteAlter(SchemaObject before, SchemaObject after, int number) {
        alters.computeIfAbsent(after.id(), key -> new ArrayList<>()).add(number);
        giveUp(without(Occupied.by(before), Occupied.by(after)), number);
    }

    private void giveUp(Set<List<String>> names, int number) {
        names.forEach(
                name -> givenUp.computeIfAbsent(name, key -> new ArrayList<>()).add(number));
    }

    private static Set<List<String>> without(Set<List<String>> names, Set<List<String>> others) {
        return names.stream().filter(name -> !others.contains(name)).collect(Collectors.toSet());
    }

    private void noteRemake(int number, SchemaObject made) {
        remakes.put(made.id(), number);
        remade.put(made.id(), made);
    }

    private void demand(int number, Change change) {
        switch (change) {
            case Change.Drop(var object) -> afterItsDependents(number, object);
            case Change.Create(var object) -> {
                afterWhatItNeeds(number, object.id());
                take(Occupied.by(object), number);
                Optional.ofNullable(drops.get(object.id())).ifPresent(drop -> ordering.before(drop, number));
            }
            case Change.Alter(var before, var after) -> demandAlter(number, before, after);
            case Change.Convert(var before, var after, var how) -> demandAlter(number, before, after);
            case Change.Remake(var types, var columns) -> {
                types.forEach(type -> demandRemake(number, type.from(), type.to()));
                columns.forEach(column -> demandRemake(number, column.from(), column.to()));
            }
            case Change.Rename(var before, var after) ->
                to.find(after).ifPresent(object -> take(Occupied.by(object), number));
        }
    }

    private void demandRemake(int number, SchemaObject before, SchemaObject after) {
        for (ObjectId needed : to.dependencies().needs(after.id())) {
            if (!isBare(after) || needed.kind() == Kind.TYPE) {
                Optional.ofNullable(creates.get(needed)).ifPresent(create -> ordering.before(create, number));
                remakeOf(needed).ifPresent(remake -> ordering.before(remake, number));
            }
        }
        for (ObjectId needed : from.dependencies().needs(before.id())) {
            if (!isBare(before) || needed.kind() == Kind.TYPE) {
                Optional.ofNullable(drops.get(needed)).ifPresent(drop -> ordering.before(number, drop));
                remakeOf(needed).ifPresent(remake -> ordering.before(number, remake));
            }
        }
    }

    /** What is not made of types only it needs for what is not there yet, or no more: a default, a check. */
    private static boolean isBare(SchemaObject object) {
        return (object instanceof Column column && column.value() instanceof None)
                || (object instanceof Domain domain && domain.bare().equals(domain));
    }

    /** What it needs is dropped after it; a column it needs is altered after it, a type made anew after it. */
    private void afterItsDependents(int number, SchemaObject object) {
        for (ObjectId needed : from.dependencies().needs(object.id())) {
            Optional.ofNullable(drops.get(needed)).ifPresent(drop -> ordering.before(number, drop));
            if (needed.kind() == Kind.COLUMN || shrinking.contains(needed)) {
                altersAlong(from, needed).forEach(alter -> ordering.before(number, alter));
            }
            remakeOf(needed).ifPresent(remake -> ordering.before(number, remake));
        }
    }

    private void afterWhatItNeeds(int number, ObjectId id) {
        for (ObjectId needed : to.dependencies().needs(id)) {
            Optional.ofNullable(creates.get(needed)).ifPresent(create -> ordering.before(create, number));
            if (needed.kind() != Kind.SEQUENCE && !Moves.isMoved(from, to, needed)) {
                altersAlong(to, needed).stream()
                        .filter(alter -> !toasting.contains(alter))
                        .forEach(alter -> ordering.before(alter, number));
            }
            remakeOf(needed).ifPresent(remake -> ordering.before(remake, number));
        }
    }

    private void demandAlter(int number, SchemaObject before, SchemaObject after) {
        List<Integer> stages = altersOf(after.id());
        take(without(Occupied.by(after), Occupied.by(before)), number);
        Optional.ofNullable(remade.get(after.id())).ifPresent(made -> demandBesideRemake(number, before, made));
        if (before instanceof Table table && after instanceof Table other) {
            besideToastedColumns(number, table, other);
        }
        if (number == stages.getLast()) {
            afterNeededCreates(number, after);
        }
        if (number == stages.getFirst()) {
            beforeNeededDrops(number, before);
        }
        if (before instanceof Column column
                && after instanceof Column other
                && !column.type().equals(other.type())) {
            beforeItsTypeGoes(number, column);
        }
        if (isComputed(before) && !isComputed(after)) {
            from.dependencies()
                    .needs(before.id())
                    .forEach(needed -> altersOf(needed).forEach(alter -> ordering.before(number, alter)));
        }
        if (!isComputed(before) && isComputed(after)) {
            to.dependencies()
                    .needs(after.id())
                    .forEach(needed -> altersOf(needed).forEach(alter -> ordering.before(alter, number)));
        }
        for (int stage = 1; stage < stages.size(); stage++) {
            ordering.before(stages.get(stage - 1), stages.get(stage));
        }
    }

    /** What is said of a TOAST table is lost where there is none yet: it comes with the columns that need it. */
    private void besideToastedColumns(int number, Table before, Table after) {
        if (toasting.contains(number)) {
            for (ObjectId column : columns(to, after)) {
                Optional.ofNullable(creates.get(column)).ifPresent(create -> ordering.before(create, number));
                altersOf(column).forEach(alter -> ordering.before(alter, number));
            }
        }
        if (before.parameters().isOfToast() && !after.parameters().isOfToast()) {
            for (ObjectId column : columns(from, before)) {
                Optional.ofNullable(drops.get(column)).ifPresent(drop -> ordering.before(number, drop));
                altersOf(column).forEach(alter -> ordering.before(number, alter));
            }
        }
    }

    private static List<ObjectId> columns(Database side, Table table) {
        return side.objects().values().stream()
                .filter(object ->
                        object instanceof Column column && column.table().equals(table.name()))
                .map(SchemaObject::id)
                .toList();
    }

    private static boolean isComputed(SchemaObject object) {
        return object instanceof Column column && column.isComputed();
    }

    /** What is done to something before it is made anew, or after that. */
    private void demandBesideRemake(int number, SchemaObject before, SchemaObject made) {
        int remake = remakeOf(made.id()).orElseThrow();
        if (before.sameAs(made)) {
            ordering.before(remake, number);
        } else {
            ordering.before(number, remake);
        }
    }

    private void afterNeededCreates(int number, SchemaObject after) {
        for (ObjectId needed : to.dependencies().needs(after.id())) {
            Optional.ofNullable(creates.get(needed)).ifPresent(create -> ordering.before(create, number));
            remakeBeside(needed, after).ifPresent(remake -> ordering.before(remake, number));
            if (growing.contains(needed)) {
                altersOf(needed).forEach(alter -> ordering.before(alter, number));
            }
        }
        Optional.ofNullable(creates.get(after.id())).ifPresent(create -> ordering.before(create, number));
        owner(after).map(creates::get).ifPresent(create -> ordering.before(create, number));
    }

    private void beforeNeededDrops(int number, SchemaObject before) {
        for (ObjectId needed : from.dependencies().needs(before.id())) {
            Optional.ofNullable(drops.get(needed)).ifPresent(drop -> ordering.before(number, drop));
            remakeBeside(needed, before).ifPresent(remake -> ordering.before(number, remake));
            if (shrinking.contains(needed)) {
                altersOf(needed).forEach(alter -> ordering.before(number, alter));
            }
        }
        Optional.ofNullable(drops.get(before.id())).ifPresent(drop -> ordering.before(number, drop));
        owner(before).map(drops::get).ifPresent(drop -> ordering.before(number, drop));
    }

    /** It leaves its type, though it may have lost a default before. */
    private void beforeItsTypeGoes(int number, Column before) {
        for (ObjectId needed : from.dependencies().needs(before.id())) {
            if (from.find(needed).orElseThrow() instanceof UserType type && type.isOf(before.type())) {
                Optional.ofNullable(drops.get(needed)).ifPresent(drop -> ordering.before(number, drop));
                remakeBeside(needed, before).ifPresent(remake -> ordering.before(number, remake));
            }
        }
    }

    private void take(Set<List<String>> names, int number) {
        names.forEach(name -> givenUp.getOrDefault(name, List.of()).forEach(other -> ordering.before(other, number)));
    }

    /** The alters of an object; of a column that comes from above, those there, too. */
    private List<Integer> altersAlong(Database side, ObjectId id) {
        List<Integer> along = new ArrayList<>(altersOf(id));
        if (side.find(id)
                .filter(object -> object instanceof Column column && column.isInherited())
                .isPresent()) {
            side.dependencies().needs(id).stream()
                    .filter(above -> above.kind() == Kind.COLUMN)
                    .forEach(above -> along.addAll(altersAlong(side, above)));
        }
        return along;
    }

    private List<Integer> altersOf(ObjectId id) {
        return alters.getOrDefault(id, List.of());
    }

    /** The new making of something that an object needs which does not go along with it. */
    private Optional<Integer> remakeBeside(ObjectId needed, SchemaObject object) {
        return remade.containsKey(object.id()) ? Optional.empty() : remakeOf(needed);
    }

    private Optional<Integer> remakeOf(ObjectId id) {
        return Optional.ofNullable(remakes.get(id));
    }

    private static Optional<ObjectId> owner(SchemaObject object) {
        return object instanceof Sequence sequence ? sequence.ownedBy() : Optional.empty();
    }
}
