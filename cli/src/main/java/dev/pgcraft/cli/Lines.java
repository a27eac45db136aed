package dev.pgcraft.cli;

import dev.pgcraft.migrate.Revision;
import dev.pgcraft.migrate.RevisionFile;
import dev.pgcraft.migrate.RevisionId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Revisions as people and programs see them. */
final class Lines {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private Lines() {}

    /** One line: id, time and message. */
    static String of(Revision revision) {
        String line = "%s  %s  %s".formatted(revision.id(), TIME.format(revision.created()), revision.message());
        return revision.isReversible() ? line : line + " (no way back)";
    }

    /** One line each. */
    static List<String> of(List<Revision> revisions) {
        return revisions.stream().map(Lines::of).toList();
    }

    /** The names of its files: up, then down. */
    static List<String> files(Revision revision) {
        return Stream.concat(revision.up().stream(), revision.down().stream())
                .map(RevisionFile::path)
                .toList();
    }

    /** All that its head says, a line each. */
    static List<String> whole(Revision revision) {
        List<String> lines = new ArrayList<>();
        lines.add("revision: " + revision.id());
        lines.add("number:   " + revision.version());
        lines.add("parents:  " + (revision.parents().isEmpty() ? "none" : words(revision.parents())));
        lines.add("created:  " + TIME.format(revision.created()) + " UTC");
        lines.add("message:  " + revision.message());
        revision.hazards().forEach(hazard -> lines.add("hazard:   " + hazard));
        revision.proof().ifPresent(proof -> lines.add("proof:    " + proof));
        files(revision).forEach(file -> lines.add("file:     " + file));
        if (!revision.isReversible()) {
            lines.add("there is no way back");
        }
        return lines;
    }

    /** For programs. */
    static SequencedMap<String, Object> data(Revision revision) {
        SequencedMap<String, Object> data = new LinkedHashMap<>();
        data.put("id", revision.id().hex());
        data.put("version", revision.version());
        data.put("message", revision.message());
        data.put("created", revision.created().toString());
        data.put("parents", revision.parents().stream().map(RevisionId::hex).toList());
        data.put("reversible", revision.isReversible());
        data.put("hazards", revision.hazards());
        data.put("files", files(revision));
        return data;
    }

    /** For programs. */
    static List<SequencedMap<String, Object>> data(List<Revision> revisions) {
        return revisions.stream().map(Lines::data).toList();
    }

    private static String words(List<RevisionId> ids) {
        return String.join(", ", ids.stream().map(RevisionId::hex).toList());
    }
}
