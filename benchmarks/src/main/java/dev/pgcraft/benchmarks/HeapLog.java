package dev.pgcraft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a virtual machine wrote about its heap.
 *
 * @param mebibytes the most that was in use: before a collection, or at the end
 */
record HeapLog(double mebibytes) {

    private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(\\d+M\\)");
    private static final Pattern GENERATION =
            Pattern.compile("(?:DefNew|Tenured|def new generation|tenured generation) +total \\d+K, used (\\d+)K");
    private static final double KIBIBYTES = 1024;

    /** Makes a virtual machine with the serial collector write to {@code file}. */
    static String option(Path file) {
        return "-Xlog:gc*:file=%s:none".formatted(file);
    }

    static HeapLog read(Path file) throws IOException {
        String text = Files.readString(file);
        double most = 0;
        for (Matcher collection = COLLECTION.matcher(text); collection.find(); ) {
            most = Math.max(most, Double.parseDouble(collection.group(1)));
        }
        double atEnd = 0;
        for (Matcher generation = GENERATION.matcher(text); generation.find(); ) {
            atEnd += Double.parseDouble(generation.group(1)) / KIBIBYTES;
        }
        return new HeapLog(Math.max(most, atEnd));
    }
}
