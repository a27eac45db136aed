package dev.pgcraft.catalog;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the catalog answers to one query, as text: packed, since a large schema has many rows. */
final class Answer {

    private static final int NULL = -1;

    private final List<String> columns;
    private final int rows;
    private final byte[] cells;

    /**
     * Rows by the names of their columns.
     *
     * @param cells row after row, each cell its length and its bytes; length -1 is NULL
     */
    Answer(List<String> columns, int rows, byte[] cells) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.cells = cells;
    }

    List<String> columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    byte[] cells() {
        return cells;
    }

    /** All that a result holds. */
    static Answer of(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            columns.add(result.getMetaData().getColumnLabel(column));
        }
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(cells);
        int rows = 0;
        for (; result.next(); rows++) {
            for (int column = 1; column <= columns.size(); column++) {
                write(out, result.getString(column));
            }
        }
        return new Answer(columns, rows, cells.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable String cell) {
        try {
            if (cell == null) {
                out.writeInt(NULL);
                return;
            }
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every row, made into something. */
    <T> List<T> list(Snapshot.Reading<T> reading) throws SQLException {
        Map<String, Integer> places = places();
        ByteBuffer left = ByteBuffer.wrap(cells);
        List<T> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(reading.of(new Row(places, row(left))));
        }
        return Collections.unmodifiableList(all);
    }

    private @Nullable String[] row(ByteBuffer left) {
        @Nullable String[] row = new @Nullable String[columns.size()];
        for (int column = 0; column < row.length; column++) {
            int length = left.getInt();
            if (length != NULL) {
                row[column] = new String(cells, left.position(), length, StandardCharsets.UTF_8);
                left.position(left.position() + length);
            }
        }
        return row;
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            places.put(columns.get(place), place);
        }
        return places;
    }
}
