package dev.pgcraft.cli;

import dev.pgcraft.migrate.Revision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a command has to say.
 *
 * @param text for people, on standard output
 * @param notes for people, on standard error
 * @param data the same for programs: text, numbers, booleans, lists and maps
 */
record Answer(ExitCode exit, String text, List<String> notes, SequencedMap<String, Object> data) {

    Answer {
        notes = List.copyOf(notes);
        data = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(data));
    }

    /** An answer of these lines. */
    static Answer of(List<String> lines) {
        return of(lines, new LinkedHashMap<>());
    }

    /** An answer of these lines, and the same for programs. */
    static Answer of(List<String> lines, SequencedMap<String, Object> data) {
        return new Answer(ExitCode.DONE, String.join("\n", lines), List.of(), data);
    }

    /** SQL and nothing else. */
    static Answer sql(String sql) {
        return new Answer(ExitCode.DONE, sql, List.of(), new LinkedHashMap<>()).with("sql", sql);
    }

    /** Revisions, or the words for none. */
    static Answer list(List<Revision> revisions, String none) {
        List<String> lines = revisions.isEmpty() ? List.of(none) : Lines.of(revisions);
        return of(lines).with("revisions", Lines.data(revisions));
    }

    /** Revisions to which something was done, or the words for none. */
    static Answer run(String done, List<Revision> revisions, String none) {
        List<String> lines =
                Lines.of(revisions).stream().map(line -> done + " " + line).toList();
        return of(lines.isEmpty() ? List.of(none) : lines).with("revisions", Lines.data(revisions));
    }

    /** The same with one more value for programs. */
    Answer with(String key, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(data);
        more.put(key, value);
        return new Answer(exit, text, notes, more);
    }

    /** The same with remarks. */
    Answer noting(List<String> remarks) {
        return new Answer(exit, text, remarks, data).with("notes", remarks);
    }

    /** The same with another end. */
    Answer ending(ExitCode other) {
        return new Answer(other, text, notes, data);
    }
}
