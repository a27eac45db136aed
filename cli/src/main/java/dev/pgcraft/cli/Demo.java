package dev.pgcraft.cli;

import dev.pgcraft.Pgcraft;
import dev.pgcraft.Project;
import dev.pgcraft.Request;
import dev.pgcraft.Revised;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The round that a schema makes: declared, written down, applied, used, changed, and taken back. */
final class Demo implements AutoCloseable {

    private static final String ROWS = """
            insert into inventory.products (name, sku, price)
            values ('Notebook', 'NB-1', 4.50), ('Pencil', 'PC-1', 1.20);
            insert into public.customers (name, email)
            values ('Ada', 'ada@example.com'), ('Grace', 'grace@example.com');
            insert into public.orders (customer_id, product_id, quantity)
            values (1, 1, 3), (1, 2, 10);
            """;
    private static final String READ = "select name, orders from public.customer_orders order by name";

    private static final String OLD_CHECK = "positive_price: \"{price} > 0\"";
    private static final String NEW_CHECK = "positive_price: \"{price} >= 0\"";
    private static final String OLD_COLUMN = "price: numeric(10,2) not null";
    private static final String NEW_COLUMN = "weight: numeric(8,3)";

    private final Project project;
    private final Pgcraft pgcraft;
    private final List<String> lines = new ArrayList<>();

    private Demo(Project project) {
        this.project = project;
        this.pgcraft = Pgcraft.of(project, Clock.systemUTC());
    }

    /** A demo in a folder that is new or empty. */
    static Demo in(Path folder, Projects projects) {
        NewProject.SHOP.write(folder);
        return new Demo(projects.embedded(folder));
    }

    /** Plays it, and tells it a line at a time. */
    List<String> play() {
        try {
            say("a shop in " + project.folder() + " on " + project.target().describe());
            say("model.yaml declares products, customers, orders and a view over them");
            revise("first tables");
            upgrade();
            use();
            edit();
            revise("weights, and things for free");
            upgrade();
            say("", "$ pgcraft downgrade -1");
            detail(Lines.of(pgcraft.downgrade("-1", event -> {})));
            read();
            say("", "`pgcraft new DIR` writes such a project; `pgcraft demo DIR` plays in a folder that stays");
            return lines;
        } catch (SQLException | IOException e) {
            throw Problem.of(Code.DEFECT, Location.of(project.folder().toString()), "the demo stops: " + e)
                    .asException();
        }
    }

    private void revise(String message) {
        say("", "$ pgcraft revision -m \"%s\"".formatted(message));
        Revised revised = pgcraft.revise(Request.of(message));
        detail(revised.revision().map(Lines::files).orElse(List.of()));
        detail(revised.changes().stream().map(change -> "  " + change).toList());
        detail(revised.hazards().stream().map(hazard -> "  hazard: " + hazard).toList());
    }

    private void upgrade() {
        say("", "$ pgcraft upgrade");
        detail(Lines.of(pgcraft.upgrade("head", event -> {})));
    }

    private void use() throws SQLException {
        try (Connection connection = project.target().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS);
        }
        say("", "two products, two customers and two orders are inserted");
        read();
    }

    private void read() throws SQLException {
        say("> " + READ);
        try (Connection connection = project.target().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            while (rows.next()) {
                say("  %-8s %d".formatted(rows.getString("name"), rows.getInt("orders")));
            }
        }
    }

    private void edit() throws IOException {
        Path model = project.folder().resolve("model.yaml");
        String text = Files.readString(model)
                .replace(OLD_COLUMN, OLD_COLUMN + "\n      " + NEW_COLUMN)
                .replace(OLD_CHECK, NEW_CHECK);
        Files.writeString(model, text);
        say("", "model.yaml is edited:", "  + " + NEW_COLUMN, "  - " + OLD_CHECK, "  + " + NEW_CHECK);
    }

    private void say(String... words) {
        lines.addAll(List.of(words));
    }

    private void detail(List<String> words) {
        words.forEach(line -> say("  " + line));
    }

    @Override
    public void close() {
        pgcraft.close();
    }
}
