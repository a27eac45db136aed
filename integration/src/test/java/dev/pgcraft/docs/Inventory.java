package dev.pgcraft.docs;

import dev.pgcraft.docs.Diagram.Arrow;
import dev.pgcraft.docs.Diagram.Node;
import dev.pgcraft.docs.Diagram.Shape;
import dev.pgcraft.docs.Diagram.Way;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.Function;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.SchemaObject;
import dev.pgcraft.schema.Table;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What there is to see in a database: tables, views and functions that people meet, and what each does to others. */
record Inventory(Database database, Faces faces) {

    private static final Pattern POINTS = Pattern.compile("FOREIGN KEY \\(([^)]+)\\) REFERENCES ([^(]+)\\(");
    private static final Pattern ARGUMENTS = Pattern.compile("FUNCTION [^(]+\\((.*)\\)\\n RETURNS", Pattern.DOTALL);

    /** In the order of their ids. Functions that write to the same are one. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (SchemaObject object : database.objects().values()) {
            switch (object) {
                case Table table -> nodes.add(table(table));
                case View view -> nodes.add(view(view.id(), Shape.VIEW, object));
                case MaterializedView view -> nodes.add(view(view.id(), Shape.MATERIALIZED_VIEW, object));
                default -> {}
            }
        }
        for (List<Function> alike : functions()) {
            List<String> lines = alike.stream().map(Inventory::signature).toList();
            nodes.add(new Node(alike.getFirst().id(), Shape.FUNCTION, lines, Closed.is(alike.getFirst())));
        }
        return nodes;
    }

    /** All that one does to another, where both are nodes. */
    List<Arrow> arrows() {
        List<Arrow> arrows = new ArrayList<>();
        for (SchemaObject object : database.objects().values()) {
            switch (object) {
                case Constraint constraint -> points(constraint).ifPresent(arrows::add);
                case View view -> arrows.addAll(reads(view.id(), view.query().text()));
                case MaterializedView view -> arrows.addAll(reads(view.id(), ""));
                case Policy policy -> arrows.addAll(asks(policy));
                default -> {}
            }
        }
        Firing.in(database).forEach(firing -> arrows.addAll(writes(firing)));
        functions()
                .forEach(alike -> alike.forEach(
                        one -> arrows.addAll(touches(one, alike.getFirst().id()))));
        return arrows;
    }

    private Node table(Table table) {
        return new Node(table.id(), Shape.TABLE, new TableLines(database, table).lines(), Closed.is(table));
    }

    private Node view(ObjectId id, Shape shape, SchemaObject view) {
        return new Node(id, shape, List.of(String.join(", ", faces.of(id).columns())), Closed.is(view));
    }

    private static String signature(Function function) {
        Matcher arguments = ARGUMENTS.matcher(function.definition().text());
        String names = arguments.find()
                ? Pattern.compile(", ")
                        .splitAsStream(arguments.group(1))
                        .map(argument -> argument.split(" ")[0])
                        .collect(Collectors.joining(", "))
                : "";
        return "<b>%s</b>(%s)".formatted(function.name(), names);
    }

    private List<Arrow> reads(ObjectId view, String query) {
        return database.dependencies().needs(view).stream()
                .map(Inventory::relation)
                .distinct()
                .map(read -> new Arrow(view, read, passes(view, query, read) ? Way.PASSES : Way.READS, ""))
                .toList();
    }

    /** A view that can be written to has one table in its FROM; others are in sub-selects. */
    private boolean passes(ObjectId view, String query, ObjectId read) {
        String outside = query;
        for (String inside = ""; !inside.equals(outside); outside = outside.replaceAll("\\([^()]*\\)", "")) {
            inside = outside;
        }
        String one = "FROM " + String.join(".", read.path()) + " ";
        return faces.of(view).writable() && (outside.replaceAll("\\s+", " ") + " ").contains(one);
    }

    private List<Arrow> asks(Policy policy) {
        ObjectId table = ObjectId.of(Kind.TABLE, policy.table());
        return database.dependencies().needs(policy.id()).stream()
                .filter(needed -> needed.kind() == Kind.FUNCTION)
                .map(needed -> new Arrow(table, needed, Way.READS, "row level security"))
                .toList();
    }

    /** A view reads columns; they are drawn in their table. */
    private static ObjectId relation(ObjectId needed) {
        return needed.kind() == Kind.COLUMN
                ? new ObjectId(Kind.TABLE, needed.path().subList(0, 2))
                : needed;
    }

    private Optional<Arrow> points(Constraint constraint) {
        Matcher points = POINTS.matcher(constraint.definition().text());
        if (!points.find()) {
            return Optional.empty();
        }
        String[] target = points.group(2).replace("\"", "").split("[.]");
        ObjectId from = ObjectId.of(Kind.TABLE, constraint.table());
        ObjectId to = ObjectId.of(Kind.TABLE, QualifiedName.of(target[0], target[1]));
        return Optional.of(new Arrow(from, to, Way.POINTS, points.group(1)));
    }

    private List<Arrow> writes(Firing firing) {
        return ObjectId.relations(firing.trigger().table()).stream()
                .filter(from -> database.find(from).isPresent())
                .flatMap(from -> firing.written().stream()
                        .filter(to -> !to.equals(from))
                        .map(to -> new Arrow(from, to, Way.TRIGGERS, String.join(", ", firing.events()))))
                .toList();
    }

    private List<Arrow> touches(Function function, ObjectId box) {
        Routines routines = new Routines(database);
        List<Arrow> arrows = new ArrayList<>();
        routines.written(function).forEach(to -> arrows.add(new Arrow(box, to, Way.WRITES, "")));
        routines.read(function).stream()
                .filter(to -> !routines.written(function).contains(to))
                .forEach(to -> arrows.add(new Arrow(box, to, Way.READS, "")));
        return arrows;
    }

    private static String together(SortedSet<ObjectId> written, SortedSet<ObjectId> read) {
        return written.isEmpty() ? "reads " + read : written.toString();
    }

    /** Those that people call. */
    private List<List<Function>> functions() {
        Routines routines = new Routines(database);
        List<Function> triggered =
                Firing.in(database).stream().map(Firing::called).toList();
        return List.copyOf(database.objects().values().stream()
                .filter(Function.class::isInstance)
                .map(Function.class::cast)
                .filter(function -> !function.name().name().name().startsWith("_") && !triggered.contains(function))
                .collect(Collectors.groupingBy(
                        function -> together(routines.written(function), routines.read(function)),
                        TreeMap::new,
                        Collectors.toList()))
                .values());
    }
}
