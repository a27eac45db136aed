package dev.pgcraft.benchmarks;

import dev.pgcraft.benchmarks.Figure.Kind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Says in Markdown what was measured. */
record Report(List<Integer> sizes, Samples<Figure> samples) {

    private static final String HEAD = """
            | resources | task | server's floor, s | call, s | × floor | command, s | × floor | aim, s | heap, MiB |
            | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    /** The table, a row for each task on each size. */
    String table() {
        return sizes.stream()
                .flatMap(size -> List.of(Task.values()).stream().map(task -> row(size, task)))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private String row(int size, Task task) {
        List<String> cells = List.of(
                String.format(Locale.ROOT, "%,d", size),
                task.toString(),
                number("%.2f", samples.median(new Figure(size, task, Kind.FLOOR))),
                number("%.2f", samples.median(new Figure(size, task, Kind.CALL))),
                number("%.1f", ratio(size, task, Kind.CALL)),
                number("%.2f", samples.median(new Figure(size, task, Kind.COMMAND))),
                number("%.1f", ratio(size, task, Kind.COMMAND)),
                number("%.1f", task.aim(size)),
                number("%.0f", samples.median(new Figure(size, task, Kind.HEAP))));
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private OptionalDouble ratio(int size, Task task, Kind kind) {
        return samples.ratio(new Figure(size, task, kind), new Figure(size, task, Kind.FLOOR));
    }

    private static String number(String format, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble()) : "–";
    }
}
