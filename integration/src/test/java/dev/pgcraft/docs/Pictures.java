package dev.pgcraft.docs;

import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Database;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.server.TestDatabase;
import dev.pgcraft.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures of what one example made, and the pages that show them: behind a line {@code <!-- picture of
 * examples/ledger, ops -->} stands the one of schema {@code ops}.
 */
record Pictures(Example example, Database made, Faces faces) {

    private static final Pattern MARK = Pattern.compile("<!-- picture of ([^\\s,]+)(?:, )?(\\w*) -->");
    private static final String WRITTEN =
            "SELECT schemaname, relname FROM pg_stat_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0";
    private static final String FENCE = "```";

    /** Pictures of what was made of an example in a database. */
    static Pictures of(Example example, Database made, TestDatabase database) throws SQLException {
        return new Pictures(example, made, Faces.in(database));
    }

    /** Of which examples a page has pictures. */
    static List<String> on(Page page) {
        return page.lines().stream()
                .map(MARK::matcher)
                .filter(Matcher::matches)
                .map(mark -> mark.group(1))
                .toList();
    }

    /** How many boxes each picture of a page has. */
    static List<Long> boxes(Page page) {
        List<Long> boxes = new ArrayList<>();
        List<String> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (MARK.matcher(lines.get(i)).matches()) {
                boxes.add(lines.subList(i, behindFence(lines, i + 1)).stream()
                        .filter(line -> line.contains(":::"))
                        .count());
            }
        }
        return boxes;
    }

    /** The text of a page with all of its pictures of this example as they should be. */
    String drawnInto(Page page) {
        List<String> drawn = new ArrayList<>();
        int i = 0;
        while (i < page.lines().size()) {
            String line = page.lines().get(i++);
            drawn.add(line);
            Matcher mark = MARK.matcher(line);
            if (mark.matches() && mark.group(1).equals(example.toString())) {
                drawn.add(FENCE + "mermaid");
                drawn.addAll(diagram(mark.group(2)).text().lines().toList());
                drawn.add(FENCE);
                i = behindFence(page.lines(), i);
            }
        }
        return String.join("\n", drawn) + "\n";
    }

    /** Of one schema, or of all where its name is empty. */
    private Diagram diagram(String schema) {
        Inventory inventory = new Inventory(made, faces);
        return new Diagram(
                inventory.nodes().stream()
                        .filter(node ->
                                schema.isEmpty() || node.id().path().getFirst().equals(schema))
                        .toList(),
                inventory.arrows());
    }

    /**
     * Closed tables that were written to, though no arrow leads there: pictures are drawn from texts, and here they are
     * compared with what happened. What the session wrote itself does not count.
     */
    List<String> missing(TestDatabase database) throws SQLException, IOException {
        String session = Files.readString(example.file("session.sql"));
        List<ObjectId> written = new Inventory(made, faces)
                .arrows().stream()
                        .filter(arrow -> arrow.way().writes())
                        .map(Diagram.Arrow::to)
                        .toList();
        List<String> missing = new ArrayList<>();
        try (Statement statement = database.connection().createStatement();
                ResultSet rows = statement.executeQuery(WRITTEN)) {
            while (rows.next()) {
                ObjectId id = ObjectId.of(Kind.TABLE, QualifiedName.of(rows.getString(1), rows.getString(2)));
                String name = String.join(".", id.path());
                boolean closed = made.find(id).filter(Closed::is).isPresent();
                if (closed && !written.contains(id) && !session.contains("INSERT INTO " + name)) {
                    missing.add(name);
                }
            }
        }
        return missing;
    }

    private static int behindFence(List<String> lines, int start) {
        if (start >= lines.size() || !lines.get(start).startsWith(FENCE)) {
            return start;
        }
        int end = start + 1;
        while (!lines.get(end).startsWith(FENCE)) {
            end++;
        }
        return end + 1;
    }
}
