package dev.pgcraft.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two models, and rows that stand in the first.
 *
 * @param rows statements that insert; those that PostgreSQL refuses are left out
 */
record Case(Side before, Side after, List<String> rows) {

    Case {
        rows = List.copyOf(rows);
    }

    Case withRows(List<String> other) {
        return new Case(before, after, other);
    }

    /** As a golden folder that lacks only what must come out. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        side(folder, "before", before);
        side(folder, "after", after);
        if (!rows.isEmpty()) {
            Files.writeString(
                    folder.resolve("rows.sql"),
                    rows.stream().map(row -> row + ";\n").collect(Collectors.joining()));
        }
    }

    private static void side(Path folder, String name, Side side) throws IOException {
        Files.writeString(folder.resolve(name + ".yaml"), side.yaml());
        if (!side.statements().isEmpty()) {
            Files.writeString(folder.resolve(name + ".sql"), side.sql());
        }
    }
}
