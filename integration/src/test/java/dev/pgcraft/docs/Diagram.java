package dev.pgcraft.docs;

import dev.pgcraft.schema.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture in the words of Mermaid, which GitHub draws. */
record Diagram(List<Node> nodes, List<Arrow> arrows) {

    private static final int WIDTH = 34;

    private static final List<String> EVERY = List.of("DELETE", "INSERT", "TRUNCATE", "UPDATE");

    private static final String HEAD = """
            %%{init: {"flowchart": {"wrappingWidth": 600}}}%%
            flowchart LR
            """;

    private static final String COLOURS = """
                classDef table fill:#e8f1fb,stroke:#2f6aa8,color:#111,text-align:left
                classDef view fill:#e9f6ea,stroke:#3a8a46,color:#111,text-align:left
                classDef function fill:#fdf3df,stroke:#ad7a1f,color:#111,text-align:left
                classDef closed fill:#eeeeee,stroke:#666,color:#111,text-align:left,stroke-dasharray:5 3
            """;

    /** What kinds of boxes there are. */
    enum Shape {
        TABLE("table", "[\"", "\"]"),
        VIEW("view", "(\"", "\")"),
        MATERIALIZED_VIEW("view", "[(\"", "\")]"),
        FUNCTION("function", "[[\"", "\"]]");

        private final String colour;
        private final String open;
        private final String close;

        Shape(String colour, String open, String close) {
            this.colour = colour;
            this.open = open;
            this.close = close;
        }
    }

    /** What one does to another. */
    enum Way {
        READS("-. %s .->", "reads"),
        PASSES("== %s ==>", "reads, writes"),
        WRITES("== %s ==>", "writes"),
        TRIGGERS("== on %s ==>", ""),
        POINTS("-- %s -->", "");

        private final String arrow;
        private final String word;

        Way(String arrow, String word) {
            this.arrow = arrow;
            this.word = word;
        }

        /** Whether rows change there. */
        boolean writes() {
            return this == PASSES || this == WRITES || this == TRIGGERS;
        }
    }

    /**
     * A box.
     *
     * @param closed whether nobody but the owner gets at it
     */
    record Node(ObjectId id, Shape shape, List<String> lines, boolean closed) {

        private String name() {
            return String.join("_", id.path().getFirst(), id.name()).replaceAll("\\W", "_");
        }

        private String text() {
            Stream<String> below = lines.stream().flatMap(Diagram::wrapped);
            String label = shape == Shape.FUNCTION
                    ? below.collect(Collectors.joining("<br/>"))
                    : Stream.concat(Stream.of(title()), below).collect(Collectors.joining("<br/>"));
            String colour = closed && shape != Shape.FUNCTION ? "closed" : shape.colour;
            return "    %s%s%s%s:::%s\n".formatted(name(), shape.open, label, shape.close, colour);
        }

        private String title() {
            return "<b>%s.%s</b>%s%s"
                    .formatted(
                            id.path().getFirst(),
                            id.name(),
                            shape == Shape.TABLE ? "" : " <i>" + id.kind().word() + "</i>",
                            closed ? " <i>closed</i>" : "");
        }
    }

    /** From who does something to what it is done to. */
    record Arrow(ObjectId from, ObjectId to, Way way, String label) {}

    /** Where there is an arrow of the same way between the same boxes, it stands for all. */
    private record Ends(String from, String to, Way way) {}

    /** All of it, without the fence. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        nodes.forEach(node -> text.append(node.text()));
        SequencedMap<Ends, TreeSet<String>> labels = new LinkedHashMap<>();
        for (Arrow arrow : arrows) {
            for (Node from : named(arrow.from())) {
                for (Node to : named(arrow.to())) {
                    labels.computeIfAbsent(new Ends(from.name(), to.name(), arrow.way()), ends -> new TreeSet<>())
                            .addAll(List.of(arrow.label().split(", ")));
                }
            }
        }
        labels.forEach((ends, said) -> text.append("    %s %s %s\n"
                .formatted(ends.from(), ends.way().arrow.formatted(label(ends.way(), said)), ends.to())));
        return text.append(COLOURS).toString();
    }

    private static String label(Way way, TreeSet<String> said) {
        String label = said.containsAll(EVERY) ? "every write" : String.join(", ", said);
        return label.isEmpty() ? way.word : label;
    }

    private List<Node> named(ObjectId id) {
        return nodes.stream().filter(node -> node.id().equals(id)).toList();
    }

    /** Long lines in several, between words. */
    private static Stream<String> wrapped(String line) {
        return line.replaceAll("(.{1,%d})(?:, |$)".formatted(WIDTH), "$1,\n")
                .replaceAll(",\\n$", "")
                .lines();
    }
}
