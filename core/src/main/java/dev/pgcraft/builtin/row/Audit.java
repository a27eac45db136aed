package dev.pgcraft.builtin.row;

import dev.pgcraft.model.Column;
import dev.pgcraft.plugin.ExtraColumn;
import dev.pgcraft.plugin.Key;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Plugin;
import dev.pgcraft.plugin.Routine;
import dev.pgcraft.plugin.TriggerDefinition;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.PgType;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code audit}: when a row was inserted and last updated, by which login, and as whom in the API; a trigger keeps all
 * of it true, whatever a statement says.
 */
public record Audit(Location where) implements Plugin {

    private static final Identifier CREATED_BY = Identifier.of("created_by");
    private static final Identifier CREATED_AS = Identifier.of("created_as");
    private static final Identifier UPDATED_BY = Identifier.of("updated_by");
    private static final Identifier UPDATED_AS = Identifier.of("updated_as");

    private static final String BODY = """
            BEGIN
                NEW.updated_at := now();
                NEW.updated_by := session_user;
                NEW.updated_as := $L;
                IF TG_OP = 'INSERT' THEN
                    NEW.created_at := NEW.updated_at;
                    NEW.created_by := NEW.updated_by;
                    NEW.created_as := NEW.updated_as;
                ELSE
                    NEW.created_at := OLD.created_at;
                    NEW.created_by := OLD.created_by;
                    NEW.created_as := OLD.created_as;
                END IF;
                RETURN NEW;
            END""";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Key<?>> produces() {
        return List.of(Keys.EXTRA_COLUMN);
    }

    /** It says all that {@code timestamps} does, and more. */
    @Override
    public Optional<String> singleton() {
        return Optional.of(MomentColumn.GROUP);
    }

    @Override
    public void contribute(Workbench workbench) {
        Stream.of(
                        new MomentColumn(MomentColumn.CREATED_AT, where).column(),
                        who(CREATED_BY, "the login that inserted it"),
                        who(CREATED_AS, "as whom, in the API"),
                        new MomentColumn(MomentColumn.UPDATED_AT, where).column(),
                        who(UPDATED_BY, "the login that updated it last"),
                        who(UPDATED_AS, "as whom, in the API"))
                .forEach(column -> workbench.put(Keys.EXTRA_COLUMN, column));
    }

    /** Empty in rows that were there before it. */
    private ExtraColumn who(Identifier name, String comment) {
        Column column = new Column(
                name,
                new PgType("text"),
                Optional.empty(),
                true,
                new Column.Value.None(),
                Optional.of(comment),
                Column.Evolution.NONE,
                where);
        return new ExtraColumn(column, ExtraColumn.Place.AFTER);
    }

    @Override
    public void connect(Workbench workbench) {
        workbench.all(Keys.TABLE).forEach(table -> trigger(workbench, table.name()));
    }

    private void trigger(Workbench workbench, QualifiedName table) {
        Identifier name = workbench.naming().trigger(workbench.resource().name(), "audit");
        Routine routine = Routine.invoker(Sql.of(BODY, Claims.claim("sub")));
        new TriggerDefinition(table, name, Sql.raw("BEFORE INSERT OR UPDATE"), TriggerDefinition.EACH_ROW, routine)
                .addTo(workbench, "says who", where);
    }
}
