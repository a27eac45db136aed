package dev.pgcraft.builtin.table;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Scope;
import dev.pgcraft.plugin.Target;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Constraint;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.ObjectId.Kind;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/** {@code foreign_keys}: columns whose values must be those of a row elsewhere. */
public final class ForeignKeysPlugin implements Plugin {

    @Override
    public String name() {
        return "foreign_keys";
    }

    @Override
    public List<Key<?>> requires() {
        return List.of(Keys.TABLE);
    }

    @Override
    public void contribute(Workbench workbench) {
        OwnColumns own = new OwnColumns(workbench);
        for (ForeignKey key : workbench.resource().items().foreignKeys()) {
            for (Reference reference : key.references()) {
                own.hasAll(words(key), List.of(reference.column()), reference.where());
            }
        }
    }

    private static String words(ForeignKey key) {
        return key.name().map("foreign key \"%s\""::formatted).orElse("a foreign key");
    }

    @Override
    public void connect(Workbench workbench) {
        for (ForeignKey key : workbench.resource().items().foreignKeys()) {
            workbench.resolve(key).ifPresent(target -> add(workbench, key, target));
        }
    }

    private static void add(Workbench workbench, ForeignKey key, Target target) {
        QualifiedName table = workbench.get(Keys.TABLE).name();
        Identifier name = key.name()
                .orElseGet(() -> workbench
                        .naming()
                        .foreignKey(workbench.resource().name().name(), key.columns(), target.called()));
        boolean scoped = target.columns().size() > key.columns().size();
        List<Identifier> columns = scoped ? Scope.before(workbench, key.columns()) : key.columns();
        if (scoped && key.onUpdate().filter(ForeignKeysPlugin::empties).isPresent()) {
            workbench.report(Problem.of(
                    Code.OUT_OF_SCOPE,
                    key.where(),
                    "%s of %s would take rows from their tenant on an update"
                            .formatted(words(key), workbench.resource().name()),
                    "on_update is cascade, restrict or no action here"));
        }
        Constraint constraint = new Constraint(
                table, name, Constraint.Type.FOREIGN_KEY, definition(columns, key, target), Optional.empty());
        workbench.add(constraint, key.where());
        columns.forEach(column -> workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, table, column)));
        target.columns()
                .forEach(column ->
                        workbench.needs(constraint.id(), ObjectId.member(Kind.COLUMN, target.table(), column)));
        target.key().ifPresent(unique -> workbench.needs(constraint.id(), unique));
    }

    private static Sql definition(List<Identifier> columns, ForeignKey key, Target target) {
        boolean some = columns.size() > key.columns().size()
                && key.onDelete().filter(ForeignKeysPlugin::empties).isPresent();
        return Sql.of(
                "FOREIGN KEY ($L) REFERENCES $N ($L)$L$L$L",
                Sql.names(columns),
                target.table(),
                Sql.names(target.columns()),
                action(" ON DELETE ", key.onDelete()),
                some ? Sql.of(" ($L)", Sql.names(key.columns())) : Sql.raw(""),
                action(" ON UPDATE ", key.onUpdate()));
    }

    private static boolean empties(ForeignKey.Action action) {
        return action == ForeignKey.Action.SET_NULL || action == ForeignKey.Action.SET_DEFAULT;
    }

    private static Sql action(String event, Optional<ForeignKey.Action> action) {
        return Sql.raw(action.map(does -> event + does.sql()).orElse(""));
    }
}
