package dev.pgcraft.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything that a catalog answered to a reader, word for word; the reader can make the same of it again.
 *
 * <p>Answers, not what was made of them: so nothing here changes when pgcraft learns another kind of object, and a
 * reader with another question simply finds no answer.
 *
 * @param answers by the question, which is the whole SQL text
 * @param aliases names in the answers that stand for others: roles have private names in a scratch database
 */
public record Tape(SequencedMap<String, Answer> answers, SequencedMap<String, String> aliases)
        implements Snapshot.Source {

    public Tape {
        answers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
        aliases = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(aliases));
    }

    /** A tape whose names stand for themselves. */
    Tape(SequencedMap<String, Answer> answers) {
        this(answers, new LinkedHashMap<>());
    }

    /** The same answers, with names in them that stand for others. */
    public Tape with(SequencedMap<String, String> others) {
        return new Tape(answers, others);
    }

    @Override
    public Answer ask(String sql) throws SQLException {
        return Optional.ofNullable(answers.get(sql)).orElseThrow(() -> new SQLException("nothing on the tape"));
    }

    @Override
    public void letGo() {
        // It holds none.
    }

    /** As a file holds it. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(answers.size());
            for (var each : answers.entrySet()) {
                write(out, each.getKey());
                write(out, each.getValue());
            }
            out.writeInt(aliases.size());
            for (var each : aliases.entrySet()) {
                write(out, each.getKey());
                write(out, each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Answer answer) throws IOException {
        out.writeInt(answer.columns().size());
        for (String column : answer.columns()) {
            write(out, column);
        }
        out.writeInt(answer.rows());
        out.writeInt(answer.cells().length);
        out.write(answer.cells());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The tape that these bytes are; empty if they are none. */
    public static Optional<Tape> of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            SequencedMap<String, Answer> answers = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                answers.put(text(in), answer(in));
            }
            SequencedMap<String, String> aliases = new LinkedHashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                aliases.put(text(in), text(in));
            }
            return in.available() == 0 ? Optional.of(new Tape(answers, aliases)) : Optional.empty();
        } catch (IOException | IllegalArgumentException noTape) {
            return Optional.empty();
        }
    }

    private static Answer answer(DataInputStream in) throws IOException {
        List<String> columns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(text(in));
        }
        int rows = in.readInt();
        return new Answer(columns, rows, in.readNBytes(in.readInt()));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
