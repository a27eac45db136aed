package dev.pgcraft.builtin.row;

import dev.pgcraft.model.Column;
import dev.pgcraft.model.Column.Evolution;
import dev.pgcraft.model.Column.Value.Default;
import dev.pgcraft.model.Expression;
import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.TableShape;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Grant;
import dev.pgcraft.schema.Policy;
import dev.pgcraft.schema.Tenancy;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * {@code tenant}: every row belongs to a tenant, and nobody sees or touches those of another one.
 *
 * @param column the column that says whose a row is; every key begins with it
 * @param type its type
 * @param logins how a session's tenant is found out
 * @param backfill whose rows are that were there before
 */
public record Tenant(Identifier column, PgType type, TenantLogins logins, Optional<String> backfill, Location where)
        implements Plugin {

    /** What it understands. */
    public static final List<String> PARAMETERS = List.of("column", "type", "claim", "login", "backfill");

    private static final Identifier ONLY = Identifier.of("tenant_only");
    private static final Identifier ROWS = Identifier.of("tenant_rows");

    /** The plugin as a resource names it. */
    public static Tenant of(Use use) {
        Parameters said = new Parameters(use);
        return new Tenant(
                said.name("column", "tenant_id"),
                new PgType(said.text("type").orElse("uuid")),
                new TenantLogins(
                        said.name("login", "authenticator"), said.text("claim").orElse("tenant_id")),
                said.text("backfill"),
                use.where());
    }

    @Override
    public String name() {
        return "tenant";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN, Keys.SCOPE);
    }

    @Override
    public Optional<String> singleton() {
        return Optional.of("tenant");
    }

    @Override
    public void contribute(Workbench workbench) {
        logins.addTo(workbench, where);
        Optional<Expression> before =
                backfill.map(text -> new Expression(Sql.of("$S", text).text(), where));
        Column made = new Column(
                column,
                type,
                Optional.empty(),
                false,
                new Default(new Expression(own(workbench).text(), where)),
                Optional.of("whose row it is"),
                new Evolution(Optional.empty(), Optional.empty(), Optional.empty(), before, Optional.empty()),
                where);
        workbench.put(Keys.EXTRA_COLUMN, new ExtraColumn(made, ExtraColumn.Place.BEFORE));
        workbench.put(Keys.SCOPE, column);
    }

    /** The tenant of the session. */
    private Sql own(Workbench workbench) {
        return Sql.of("$N()::$L", logins.function(workbench), Sql.raw(type.text()));
    }

    @Override
    public void connect(Workbench workbench) {
        for (TableShape table : workbench.tables()) {
            if (table.columns().contains(column)) {
                protect(workbench, table.name());
            } else {
                workbench.report(Problem.of(
                        Code.OUT_OF_SCOPE,
                        where,
                        "table %s holds rows of %s and does not say whose they are"
                                .formatted(table.name(), workbench.resource().name()),
                        "leave the plugin out that makes it, or have it put column \"%s\" into the table"
                                .formatted(column)));
            }
        }
    }

    /**
     * One policy lets the tenant's rows through, and the other one nothing else, whatever policies are added by hand.
     * The function is called once for each statement, not for each row.
     */
    private void protect(Workbench workbench, QualifiedName table) {
        workbench.forceRowSecurity(table);
        Sql test = Sql.of("$N = (SELECT $L)", column, own(workbench));
        workbench.add(policy(table, ROWS, true, test), where);
        workbench.add(policy(table, ONLY, false, test), where);
    }

    private static Policy policy(QualifiedName table, Identifier name, boolean permissive, Sql test) {
        TreeSet<Identifier> everybody = new TreeSet<>(List.of(Grant.PUBLIC));
        String purpose = permissive ? "lets a tenant's rows through" : "lets nothing else through";
        return new Policy(
                table,
                name,
                permissive,
                Policy.Command.ALL,
                everybody,
                Optional.of(test),
                Optional.of(test),
                Tenancy.comment(purpose));
    }
}
