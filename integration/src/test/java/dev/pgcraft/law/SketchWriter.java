package dev.pgcraft.law;

import dev.pgcraft.law.Node.Branch;
import dev.pgcraft.law.Sketch.Column;
import dev.pgcraft.law.Sketch.Origin;
import dev.pgcraft.law.Sketch.Role;
import dev.pgcraft.law.Sketch.Table;
import dev.pgcraft.law.Sketch.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a sketch as a user would. */
final class SketchWriter {

    private static final Pattern MENTION = Pattern.compile("«([a-z])(\\d+)»");

    private final Sketch sketch;
    private final Map<Integer, List<String>> named;

    SketchWriter(Sketch sketch) {
        this.sketch = sketch;
        this.named = sketch.named();
    }

    Side side() {
        Branch resources = Branch.EMPTY;
        for (Table table : sketch.tables) {
            resources = resources.with(dotted(List.of(table.schema, table.name)), resource(table));
        }
        Branch views = Branch.EMPTY;
        for (View view : sketch.views) {
            views = views.with(dotted(List.of(view.schema(), view.name())), view(view));
        }
        Branch model = Branch.EMPTY.with("resources", resources);
        Branch roles = Branch.EMPTY;
        for (Role role : sketch.roles) {
            roles = roles.with(role.name(), role.traits());
        }
        if (!roles.fields().isEmpty()) {
            model = model.with("roles", roles);
        }
        if (sketch.owner.isPresent()) {
            model = model.with("owner", Node.text(sketch.owner.get().name()));
        }
        List<String> statements = Stream.concat(
                        sketch.routines.stream().flatMap(routine -> routine.statements().stream()),
                        sketch.families.stream().flatMap(family -> family.statements().stream()))
                .map(this::sql)
                .toList();
        return new Side(views.fields().isEmpty() ? model : model.with("views", views), statements);
    }

    private Branch resource(Table table) {
        Branch body = Branch.EMPTY;
        if (table.comment.isPresent()) {
            body = body.with("comment", Node.text(table.comment.get()));
        }
        if (table.renamedFrom.isPresent()) {
            body = body.with("renamed_from", Node.text(table.renamedFrom.get()));
        }
        List<String> plugins = new ArrayList<>();
        if (!table.key.equals("serial_key")) {
            plugins.add(table.key);
        }
        if (table.timestamps) {
            plugins.add("timestamps");
        }
        if (!plugins.isEmpty()) {
            body = body.with("plugins", Node.texts(plugins));
        }
        Branch columns = Branch.EMPTY;
        for (Column column : table.columns) {
            columns = columns.with(column.name, column(column));
        }
        body = body.with("columns", columns);
        for (String section : List.of("checks", "indexes", "foreign_keys")) {
            body = withParts(body, section, table);
        }
        return body;
    }

    private Branch withParts(Branch body, String section, Table table) {
        Branch parts = Branch.EMPTY;
        for (Sketch.Part part : table.parts) {
            if (part.section().equals(section)) {
                parts = parts.with(part.name(), part.body().map(this::marked));
            }
        }
        return parts.fields().isEmpty() ? body : body.with(section, parts);
    }

    /** In one line where that says it all. */
    private Node column(Column column) {
        boolean brief = column.comment.isEmpty()
                && column.renamedFrom.isEmpty()
                && column.origin != Origin.VIRTUAL
                && column.id % 3 > 0;
        return brief ? Node.text(line(column)) : longForm(column);
    }

    private String line(Column column) {
        StringBuilder line = new StringBuilder(marked(column.definition()));
        column.references.ifPresent(target -> line.append(" references ").append(marked(target)));
        column.using.ifPresent(using -> line.append(" using ").append(marked(using)));
        return line.toString();
    }

    private Node longForm(Column column) {
        Branch body = Branch.EMPTY.with("type", Node.text(sql(column.type.sql())));
        if (column.collation.isPresent()) {
            body = body.with("collation", Node.text(column.collation.get()));
        }
        if (!column.nullable) {
            body = body.with("nullable", Node.plain(false));
        }
        switch (column.origin) {
            case NOTHING -> {}
            case DEFAULT -> body = body.with("default", Node.text(marked(column.expression)));
            case STORED -> body = body.with("generated", Node.text(marked(column.expression)));
            case VIRTUAL -> body = body.with("generated", Node.text(marked(column.expression) + " virtual"));
            case IDENTITY -> body = body.with("identity", Node.text(column.expression));
        }
        if (column.unique) {
            body = body.with("unique", Node.plain(true));
        }
        Map<String, Optional<String>> rest = new LinkedHashMap<>();
        rest.put("references", column.references.map(this::marked));
        rest.put("using", column.using.map(this::marked));
        rest.put("comment", column.comment);
        rest.put("renamed_from", column.renamedFrom);
        for (Map.Entry<String, Optional<String>> each : rest.entrySet()) {
            if (each.getValue().isPresent()) {
                body = body.with(each.getKey(), Node.text(each.getValue().get()));
            }
        }
        return body;
    }

    private Node view(View view) {
        String shown = view.shown().stream()
                .map(each -> sql(each.expression()) + " as " + OddNames.quoted(each.name()))
                .collect(Collectors.joining(", "));
        String query = "select " + shown + " " + sql(view.from());
        if (view.comment().isEmpty()) {
            return Node.text(query);
        }
        return Branch.EMPTY
                .with("query", Node.text(query))
                .with("comment", Node.text(view.comment().get()));
    }

    /** As it stands in the expressions of a resource. */
    private String marked(String text) {
        return replaced(text, path -> "{" + path.getLast() + "}");
    }

    /** As it stands in SQL. */
    String sql(String text) {
        return replaced(text, path -> OddNames.quoted(path.getLast()));
    }

    private String replaced(String text, Function<List<String>, String> column) {
        return MENTION.matcher(text).replaceAll(found -> {
            List<String> path = Objects.requireNonNull(named.get(Integer.valueOf(found.group(2))));
            return Matcher.quoteReplacement(
                    switch (found.group(1)) {
                        case "c", "o" -> column.apply(path);
                        case "n" -> path.getLast();
                        case "s" -> OddNames.quoted(path.getFirst());
                        case "p" -> dotted(path);
                        case "r" -> dotted(path.subList(0, 2));
                        default -> path.stream().limit(2).map(OddNames::quoted).collect(Collectors.joining("."));
                    });
        });
    }

    private static String dotted(List<String> path) {
        return path.stream().map(OddNames::dotted).collect(Collectors.joining("."));
    }
}
