package dev.pgcraft.dsl;

import dev.pgcraft.model.ForeignKey;
import dev.pgcraft.model.ForeignKey.Action;
import dev.pgcraft.model.ForeignKey.Reference;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A foreign key that is being declared. */
public final class ForeignKeyBuilder {

    private final Problems problems;
    private final List<Reference> references = new ArrayList<>();
    private boolean resolved;
    private boolean raw;
    private boolean indexed = true;
    private Optional<Action> onDelete = Optional.empty();
    private Optional<Action> onUpdate = Optional.empty();

    ForeignKeyBuilder(Problems problems) {
        this.problems = problems;
    }

    /** A column and where it points: {@code resource.column} or {@code schema.resource.column}. */
    public ForeignKeyBuilder references(String column, String target) {
        Location where = Caller.where();
        resolved = true;
        return add(column, problems.names().resolvedTarget(target, where), where);
    }

    /** A column and the {@code schema.table.column} of a table that is no resource. */
    public ForeignKeyBuilder rawReferences(String column, String target) {
        Location where = Caller.where();
        raw = true;
        return add(column, problems.names().rawTarget(target, where), where);
    }

    private ForeignKeyBuilder add(String column, Optional<List<Identifier>> target, Location where) {
        problems.names()
                .name(column, where)
                .ifPresent(name ->
                        target.map(path -> new Reference(name, path, where)).ifPresent(references::add));
        return this;
    }

    /** What happens to the row when the one it points to is deleted. */
    public ForeignKeyBuilder onDelete(Action action) {
        onDelete = Optional.of(action);
        return this;
    }

    /** What happens to the row when the key it points to is changed. */
    public ForeignKeyBuilder onUpdate(Action action) {
        onUpdate = Optional.of(action);
        return this;
    }

    /** Its columns get no index. */
    public ForeignKeyBuilder withoutIndex() {
        indexed = false;
        return this;
    }

    Optional<ForeignKey> built(String name, Location where) {
        Optional<Identifier> given = problems.names().name(name, where);
        if (raw == resolved) {
            String said = raw ? "both references and rawReferences" : "neither references nor rawReferences";
            problems.report(
                    Code.REFERENCE_FORM,
                    where,
                    "foreign key \"%s\" has %s".formatted(name, said),
                    "references for a resource of this project, rawReferences for any other table");
            return Optional.empty();
        }
        return given.filter(it -> !references.isEmpty())
                .map(it -> new ForeignKey(Optional.of(it), references, raw, onDelete, onUpdate, indexed, where));
    }
}
