package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Value.None;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code idempotency_key}: what was done under a key is not done again. */
record IdempotencyKey(Location where) implements Plugin {

    static final String NAME = "idempotency_key";

    /** The column that holds the key of a row. */
    static final Identifier COLUMN = Identifier.of(NAME);

    /** What keys are. */
    static final PgType TEXT = new PgType("text");

    /** A key that an event has just put there is open until its rows come, and belongs to them. */
    private static final String BODY = """
            #variable_conflict use_column
            DECLARE
                used text;
            BEGIN
                IF EXISTS (SELECT FROM added AS a WHERE a.$N IS NOT NULL) THEN
                    WITH given AS (
                        SELECT DISTINCT $La.$N AS key FROM added AS a WHERE a.$N IS NOT NULL
                    ), noted AS (
                        INSERT INTO $N AS k ($Lkey, open)
                        SELECT $Lg.key, false FROM given AS g ORDER BY $Lg.key
                        ON CONFLICT ($Lkey) DO UPDATE SET open = false WHERE k.open
                        RETURNING $Lk.key
                    )
                    SELECT g.key INTO used FROM given AS g
                    WHERE NOT EXISTS (SELECT FROM noted AS n WHERE $Ln.key = g.key)
                    LIMIT 1;
                    IF FOUND THEN
                        RAISE EXCEPTION USING
                            ERRCODE = 'unique_violation',
                            MESSAGE = concat('key ', quote_literal(used), $S),
                            SCHEMA = $S,
                            TABLE = $S;
                    END IF;
                END IF;
                RETURN NULL;
            END""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(LedgerKeys.LEDGER);
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of(NAME);
    }

    /** The table of keys. */
    static QualifiedName keys(Workbench workbench) {
        return workbench.naming().beside("keys", workbench.resource().name());
    }

    @Override
    public void contribute(Workbench workbench) {
        Column column = new Column(
                COLUMN, TEXT, Optional.empty(), true, new None(), Optional.empty(), Column.Evolution.NONE, where);
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(column, ExtraColumn.Place.AFTER));
    }

    @Override
    public void connect(Workbench workbench) {
        QualifiedName ledger = workbench.get(Keys.TABLE).name();
        QualifiedName keys = keys(workbench);
        new Closing(workbench, "keys", where)
                .add(
                        "keys under which something was done in " + ledger,
                        new Closing.Part(Identifier.of("key"), TEXT, false),
                        List.of(
                                new Closing.Part(Identifier.of("payload"), new PgType("bytea"), true),
                                new Closing.Part(Identifier.of("open"), new PgType("boolean"), false)));
        Owners owners = Owners.of(workbench);
        Sql body = Sql.of(
                BODY,
                COLUMN,
                owners.of("a"),
                COLUMN,
                COLUMN,
                keys,
                owners.names(),
                owners.of("g"),
                owners.of("g"),
                owners.names(),
                owners.of("k"),
                owners.same("n", "g"),
                " was used in %s already".formatted(ledger),
                ledger.schema(),
                ledger.name());
        Identifier name = workbench.naming().trigger(workbench.resource().name(), "claim_keys");
        new TriggerDefinition(ledger, name, KeptSql.AFTER, KeptSql.STATEMENT, Routine.definer(body))
                .addTo(workbench, "notes the keys of " + ledger, where);
        addIndex(workbench, ledger);
    }

    /** Finds the rows of a key; rows without one are not in it. */
    private void addIndex(Workbench workbench, QualifiedName ledger) {
        List<Identifier> columns = Scope.before(workbench, List.of(COLUMN));
        Identifier name = workbench.naming().index(workbench.resource().name().name(), columns);
        Sql definition = Sql.of("btree ($L) WHERE $N IS NOT NULL", Sql.names(columns), COLUMN);
        Index index = new Index(ledger.sibling(name), ledger, false, definition, Optional.empty());
        workbench.add(index, where);
        columns.forEach(column -> workbench.needs(index.id(), ObjectId.member(Kind.COLUMN, ledger, column)));
    }
}
