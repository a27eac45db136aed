package dev.pgcraft.benchmarks;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What was measured of the same at several places: a row for each thing done, for each place the middle value, how many
 * times as long it takes as at the first place, and the aim.
 */
final class Grid {

    private static final double LEAST = 0.01;

    private final List<String> places;
    private final Samples<Cell> samples = new Samples<>();
    private final SequencedMap<String, Unit> rows = new LinkedHashMap<>();
    private final Map<Cell, String> aims = new HashMap<>();

    /** In what a row is measured. */
    enum Unit {
        MILLISECONDS,
        /** Milliseconds, once: there is nothing to compare it with. */
        ONCE,
        A_SECOND
    }

    private record Cell(String row, String place) {}

    Grid(List<String> places) {
        this.places = List.copyOf(places);
    }

    /** The next row of the table, whatever is measured first. */
    void expect(String row, Unit unit) {
        rows.put(row, unit);
    }

    /** Does the work, and keeps how long it took. */
    void time(String row, String place, Samples.Work work) throws Exception {
        rows.putIfAbsent(row, Unit.MILLISECONDS);
        samples.time(new Cell(row, place), work);
    }

    /** Keeps how often it was done in a second. */
    void rate(String row, String place, double aSecond) {
        rows.putIfAbsent(row, Unit.A_SECOND);
        samples.add(new Cell(row, place), aSecond);
    }

    /** At most so many times as long as at the first place. */
    void aim(String row, String place, double times) {
        aims.put(
                new Cell(row, place),
                "≤ " + new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(times));
    }

    /** At least so often in a second. */
    void leastRate(String row, String place, int aSecond) {
        aims.put(new Cell(row, place), String.format(Locale.ROOT, "≥ %,d/s", aSecond));
    }

    /** As Markdown. */
    String text() {
        String head = places.stream().skip(1).map("| %s | × | aim "::formatted).collect(Collectors.joining());
        String line = "| ---: | ---: | :--- ".repeat(places.size() - 1);
        return rows.entrySet().stream()
                .map(row -> row(row.getKey(), row.getValue()))
                .collect(Collectors.joining(
                        "\n", "| | %s %s|%n| --- | ---: %s|%n".formatted(places.getFirst(), head, line), "\n"));
    }

    private String row(String row, Unit unit) {
        String first = value(row, places.getFirst(), unit);
        return places.stream()
                .skip(1)
                .map(place ->
                        "| %s | %s | %s ".formatted(value(row, place, unit), ratio(row, place, unit), aim(row, place)))
                .collect(Collectors.joining("", "| %s | %s ".formatted(row, first), "|"));
    }

    private String value(String row, String place, Unit unit) {
        OptionalDouble median = samples.median(new Cell(row, place));
        return switch (unit) {
            case MILLISECONDS, ONCE -> number("%,.3f ms", median, 1_000);
            case A_SECOND -> number("%,.0f/s", median, 1);
        };
    }

    private String ratio(String row, String place, Unit unit) {
        Cell here = new Cell(row, place);
        Cell first = new Cell(row, places.getFirst());
        return switch (unit) {
            case MILLISECONDS -> times(samples.ratio(here, first));
            case ONCE -> "–";
            case A_SECOND -> times(samples.ratio(first, here));
        };
    }

    private String aim(String row, String place) {
        Cell cell = new Cell(row, place);
        return samples.median(cell).isPresent() ? aims.getOrDefault(cell, "") : "";
    }

    private static String times(OptionalDouble ratio) {
        return ratio.orElse(1) < LEAST ? "< " + LEAST : number("%.2f", ratio, 1);
    }

    private static String number(String format, OptionalDouble value, double factor) {
        return value.isPresent() ? String.format(Locale.ROOT, format, value.getAsDouble() * factor) : "–";
    }
}
