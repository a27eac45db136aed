package dev.pgcraft.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** YAML as data: what a generator writes and a shrinker takes apart. */
sealed interface Node {

    /** A text, a number or a truth value. */
    record Leaf(String text, boolean quoted) implements Node {}

    /** Several in order. */
    record Row(List<Node> items) implements Node {
        public Row {
            items = List.copyOf(items);
        }
    }

    /** Several with names. */
    record Branch(SequencedMap<String, Node> fields) implements Node {

        static final Branch EMPTY = new Branch(new LinkedHashMap<>());

        public Branch {
            fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        }

        Branch with(String name, Node value) {
            SequencedMap<String, Node> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Branch(more);
        }

        Branch without(String name) {
            SequencedMap<String, Node> less = new LinkedHashMap<>(fields);
            less.remove(name);
            return new Branch(less);
        }
    }

    static Node text(String text) {
        return new Leaf(text, true);
    }

    static Node plain(Object value) {
        return new Leaf(value.toString(), false);
    }

    static Node texts(List<String> texts) {
        return new Row(texts.stream().map(Node::text).toList());
    }

    /** The same tree with all its texts and names changed. */
    default Node map(UnaryOperator<String> change) {
        return switch (this) {
            case Leaf(var text, var quoted) -> new Leaf(change.apply(text), quoted);
            case Row(var items) ->
                new Row(items.stream().map(item -> item.map(change)).toList());
            case Branch(var fields) -> {
                SequencedMap<String, Node> changed = new LinkedHashMap<>();
                fields.forEach((name, node) -> changed.put(change.apply(name), node.map(change)));
                yield new Branch(changed);
            }
        };
    }

    /** All texts and names. */
    default Stream<String> texts() {
        return switch (this) {
            case Leaf(var text, var quoted) -> Stream.of(text);
            case Row(var items) -> items.stream().flatMap(Node::texts);
            case Branch(var fields) ->
                fields.entrySet().stream()
                        .flatMap(field -> Stream.concat(
                                Stream.of(field.getKey()), field.getValue().texts()));
        };
    }

    /** As a file: maps in lines, lists in brackets. */
    default String yaml() {
        List<String> lines = new ArrayList<>();
        write("", lines);
        return String.join("\n", lines) + "\n";
    }

    private void write(String indent, List<String> lines) {
        if (!(this instanceof Branch(var fields)) || fields.isEmpty()) {
            lines.add(indent + inline());
            return;
        }
        fields.forEach((name, node) -> {
            if (node instanceof Branch(var inner) && !inner.isEmpty()) {
                lines.add(indent + quote(name) + ":");
                node.write(indent + "  ", lines);
            } else {
                lines.add(indent + quote(name) + ": " + node.inline());
            }
        });
    }

    private String inline() {
        return switch (this) {
            case Leaf(var text, var quoted) -> quoted ? quote(text) : text;
            case Row(var items) -> items.stream().map(Node::inline).toList().toString();
            case Branch branch -> "{}";
        };
    }

    /** Plain where nobody could take it for anything else. */
    private static String quote(String text) {
        boolean plain = text.matches("[a-z][a-z_]*") && !text.matches("true|false|null|yes|no|on|off|y|n");
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
