package dev.pgcraft.builtin.ledger;

import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table with a row a group, which holds the group's balance; who changes the balance writes the row.
 *
 * @param name the table
 * @param fill the function that puts together what the ledger held before the table was there
 * @param columns those beside the dimensions
 * @param running the balances after each row, if they are kept
 */
record Kept(QualifiedName name, QualifiedName fill, Need need, Own columns, Optional<Running> running) {

    private static final String UNLESS = """
            (
                SELECT $L FROM (
                    SELECT $L FROM $N AS l LIMIT CASE WHEN $L THEN 0 END
                ) AS l LIMIT CASE WHEN $L THEN 0 END
            ) AS l""";

    /**
     * The table's own columns.
     *
     * @param balance the sum of the group's values
     * @param entries how many rows the group has
     * @param moment when the last of them came; only used where each balance is kept
     * @param last the key of the last of them; only used where each balance is kept
     */
    record Own(Identifier balance, Identifier entries, Identifier moment, List<Identifier> last) {}

    /**
     * A table with a row for each of the ledger's, which holds the balance after it.
     *
     * @param key the columns of the ledger's key that are no dimensions
     */
    record Running(QualifiedName name, List<Identifier> key) {}

    static Kept of(Workbench workbench, Need need) {
        List<Identifier> by = need.by().columns();
        List<Identifier> key = workbench.get(Keys.PRIMARY_KEY).columns().stream()
                .filter(column -> !by.contains(column))
                .toList();
        List<Identifier> last = IntStream.rangeClosed(1, key.size())
                .mapToObj(number -> free("last_key_" + number, by))
                .toList();
        List<Identifier> taken = Stream.concat(by.stream(), key.stream()).toList();
        Own own = new Own(free("balance", taken), free("entries", by), free("moment", taken), last);
        Optional<Running> running = need.running()
                ? Optional.of(new Running(name(workbench, "running", need.by()), key))
                : Optional.empty();
        return new Kept(name(workbench, "kept", need.by()), name(workbench, "fill", need.by()), need, own, running);
    }

    /** The name that something of this kind had before the ledger or its columns were called as they are. */
    static QualifiedName before(Workbench workbench, String template, Dimensions by) {
        QualifiedName now = workbench.resource().name();
        QualifiedName old = workbench.resource().renamedFrom().map(now::sibling).orElse(now);
        List<Identifier> columns =
                by.columns().stream().map(column -> before(workbench, column)).toList();
        return name(workbench, template, new Dimensions(columns), old);
    }

    /** The name that a column had before. */
    static Identifier before(Workbench workbench, Identifier column) {
        return workbench.columns().stream()
                .filter(each -> each.name().equals(column))
                .flatMap(each -> each.evolution().renamedFrom().stream())
                .findFirst()
                .orElse(column);
    }

    private static QualifiedName name(Workbench workbench, String template, Dimensions by) {
        return name(workbench, template, by, workbench.resource().name());
    }

    private static QualifiedName name(Workbench workbench, String template, Dimensions by, QualifiedName resource) {
        Map<String, String> parts = Map.of(
                "schema", resource.schema().name(),
                "table", resource.name().name(),
                "columns", by.together());
        return resource.sibling(workbench.naming().name(template, parts));
    }

    /** The wanted name, or one like it that no other column has. */
    private static Identifier free(String wanted, List<Identifier> taken) {
        String name = wanted;
        while (taken.contains(Identifier.of(name))) {
            name = "_" + name;
        }
        return Identifier.of(name);
    }

    /** Those of a resource by these columns, if they are kept. */
    static Optional<Kept> find(Workbench workbench, Dimensions by) {
        return workbench.all(LedgerKeys.KEPT).stream()
                .filter(kept -> kept.by().sameAs(by))
                .findFirst();
    }

    Dimensions by() {
        return need.by();
    }

    /**
     * The ledger's rows, called {@code l}, as long as one of these tables holds nothing; after that none. The planner
     * takes a limit that it cannot foresee for a tenth of the rows, and two of them for a hundredth, so that it neither
     * starts other processes nor compiles expressions for rows that nobody reads.
     */
    static Sql unless(List<QualifiedName> kept, QualifiedName ledger, List<Identifier> columns) {
        Sql all = new Dimensions(columns.stream().distinct().toList()).of("l");
        Sql there = Sql.join(
                " AND ",
                kept.stream()
                        .map(table -> Sql.of("EXISTS (SELECT FROM $N)", table))
                        .toList());
        return Sql.of(UNLESS, all, all, ledger, there, there);
    }

    /** True where nothing is kept yet: then the ledger's own rows tell. */
    Sql isEmpty() {
        return running.map(
                        each -> Sql.of("NOT EXISTS (SELECT FROM $N) OR NOT EXISTS (SELECT FROM $N)", name, each.name()))
                .orElseGet(() -> Sql.of("NOT EXISTS (SELECT FROM $N)", name));
    }

    /** The columns that hold the key of the last row, and those of the ledger that they hold. */
    List<Identifier> ledgerKey() {
        return running.map(Running::key).orElse(List.of());
    }

    /** All columns that are filled, in order. */
    List<Identifier> all() {
        List<Identifier> all = new ArrayList<>(by().columns());
        all.add(columns.balance());
        all.add(columns.entries());
        if (running.isPresent()) {
            all.add(columns.moment());
            all.addAll(columns.last());
        }
        return all;
    }
}
