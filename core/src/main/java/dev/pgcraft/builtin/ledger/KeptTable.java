package dev.pgcraft.builtin.ledger;

import dev.pgcraft.builtin.table.ColumnMaker;
import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Closed;
import dev.pgcraft.schema.Column.Value;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.schema.Table;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The tables behind kept balances, which are nobody's but their owner's. */
final class KeptTable {

    private static final PgType MOMENT = new PgType("timestamp with time zone");

    private final Workbench workbench;
    private final Kept kept;
    private final Location where;
    private final PgType sum;
    private int position;

    KeptTable(Workbench workbench, Kept kept, Location where) {
        this.workbench = workbench;
        this.kept = kept;
        this.where = where;
        this.sum = workbench.get(LedgerKeys.LEDGER).value().sum();
    }

    void add() {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        // a balance is written again and again: with room beside it, its index is not
        TreeMap<String, String> room = new TreeMap<>();
        room.put("fillfactor", "70");
        table(kept.name(), "kept", new Parameters(room), "balances of " + ledger);
        kept.by().columns().forEach(column -> like(kept.name(), column, column));
        own(kept.name(), kept.columns().balance(), sum, false);
        own(kept.name(), kept.columns().entries(), new PgType("bigint"), false);
        kept.running().ifPresent(running -> {
            own(kept.name(), kept.columns().moment(), MOMENT, true);
            for (int i = 0; i < running.key().size(); i++) {
                like(kept.name(), running.key().get(i), kept.columns().last().get(i));
            }
            running(running, ledger);
        });
        unique(kept.name(), kept.by().columns());
    }

    private void running(Kept.Running running, QualifiedName ledger) {
        position = 0;
        table(running.name(), "running", Parameters.NONE, "balances of " + ledger + " after each row");
        kept.by().columns().forEach(column -> like(running.name(), column, column));
        own(running.name(), kept.columns().moment(), MOMENT, false);
        own(running.name(), kept.columns().balance(), sum, false);
        running.key().forEach(column -> like(running.name(), column, column));
        List<Identifier> at = new ArrayList<>(kept.by().columns());
        at.add(kept.columns().moment());
        unique(running.name(), at);
        unique(
                running.name(),
                Scope.before(workbench, workbench.get(Keys.PRIMARY_KEY).columns()));
    }

    /** What the rows hold follows the ledger and its columns when they are called otherwise. */
    private void table(QualifiedName name, String template, Parameters parameters, String purpose) {
        QualifiedName before = Kept.before(workbench, template, kept.by());
        workbench.renamed(ObjectId.of(Kind.TABLE, before), ObjectId.of(Kind.TABLE, name));
        for (Identifier column : kept.by().columns()) {
            workbench.renamed(
                    ObjectId.member(Kind.COLUMN, name, Kept.before(workbench, column)),
                    ObjectId.member(Kind.COLUMN, name, column));
        }
        workbench.add(new Table(name, false, parameters, Table.RowSecurity.OFF, Closed.comment(purpose)), where);
    }

    /** A column that holds what one of the ledger's holds. */
    private void like(QualifiedName table, Identifier original, Identifier name) {
        Column column = workbench.columns().stream()
                .filter(each -> each.name().equals(original))
                .findFirst()
                .orElseThrow();
        position++;
        workbench.add(
                new dev.pgcraft.schema.Column(
                        table,
                        name,
                        position,
                        column.type(),
                        column.collation().map(ColumnMaker::collation),
                        true,
                        new Value.None(),
                        Optional.empty()),
                where);
    }

    private void own(QualifiedName table, Identifier name, PgType type, boolean nullable) {
        position++;
        workbench.add(
                new dev.pgcraft.schema.Column(
                        table, name, position, type, Optional.empty(), nullable, new Value.None(), Optional.empty()),
                where);
    }

    private void unique(QualifiedName table, List<Identifier> columns) {
        QualifiedName name = table.sibling(workbench.naming().unique(table.name(), columns));
        Sql definition = Sql.of("btree ($L) NULLS NOT DISTINCT", Sql.names(columns));
        Index index = new Index(name, table, true, definition, Optional.empty());
        workbench.add(index, where);
        columns.forEach(column -> workbench.needs(index.id(), ObjectId.member(Kind.COLUMN, table, column)));
    }
}
