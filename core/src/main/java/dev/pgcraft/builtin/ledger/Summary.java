package dev.pgcraft.builtin.ledger;

import dev.pgcraft.model.Use;
import dev.pgcraft.plugin.Keys;
import dev.pgcraft.plugin.Workbench;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Location;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.View;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.Optional;

/**
 * A view that shows something of each group of a ledger.
 *
 * @param template the kind of its name; with {@code named_} before it where the user gave one
 * @param called the name that tells it from others of its kind
 */
record Summary(String template, Dimensions by, Optional<Identifier> called, Location where) {

    /** The parameter that tells one from the others. */
    static final String NAME = "name";

    /** The parameters of all of them. */
    static final List<String> PARAMETERS = List.of(Dimensions.BY, NAME);

    static Summary of(String template, Use use) {
        Optional<Identifier> called = Optional.ofNullable(use.options().get(NAME))
                .map(Object::toString)
                .map(name -> name(use, name));
        return new Summary(template, Dimensions.of(use), called, use.where());
    }

    private static Identifier name(Use use, String name) {
        if (name.isEmpty() || !Identifier.fits(name)) {
            throw Problem.of(Code.BAD_VALUE, use.where(), "\"%s\" is no name".formatted(name))
                    .asException();
        }
        return Identifier.of(name);
    }

    /** The columns by which its rows are counted together. */
    Dimensions groups(Workbench workbench) {
        return by.in(workbench);
    }

    /**
     * Whether it can be made: its columns are there, and no other view of the ledger has its name.
     *
     * @param own what it shows besides
     */
    boolean fits(Workbench workbench, List<Identifier> own) {
        boolean there = by.areIn(workbench, "plugin \"%s\"".formatted(template), where);
        Optional<Identifier> taken =
                groups(workbench).columns().stream().filter(own::contains).findFirst();
        taken.ifPresent(column -> workbench.report(Problem.of(
                Code.LEDGER_DIMENSIONS,
                where,
                "plugin \"%s\" of %s counts by column \"%s\", and its view has a column of that name"
                        .formatted(template, workbench.resource().name(), column),
                "give the ledger's column another name")));
        Optional<Summary> other = workbench.all(LedgerKeys.SUMMARY).stream()
                .filter(each -> each.template.equals(template) && each.called.equals(called))
                .findFirst();
        other.ifPresent(first -> workbench.report(Problem.of(
                Code.LEDGER_NAME,
                where,
                "%s has two \"%s\" of one name: the first at %s"
                        .formatted(workbench.resource().name(), template, first.where),
                "give this one another: %s: {by: [%s], name: by_%s}".formatted(template, by.words(), by.together()))));
        workbench.put(LedgerKeys.SUMMARY, this);
        return there && taken.isEmpty() && other.isEmpty();
    }

    /** Makes the view. */
    void add(Workbench workbench, Sql query) {
        QualifiedName resource = workbench.resource().name();
        QualifiedName name = called.map(given -> workbench.naming().beside("named_" + template, resource, given))
                .orElseGet(() -> workbench.naming().beside(template, resource));
        View view = new View(name, List.of(), query, Optional.empty());
        workbench.add(view, where);
        workbench.put(Keys.FACE, view.id());
        ObjectId.relations(workbench.get(Keys.TABLE).name()).forEach(relation -> workbench.needs(view.id(), relation));
        workbench.all(LedgerKeys.KEPT).stream()
                .flatMap(kept -> ObjectId.relations(kept.name()).stream())
                .forEach(relation -> workbench.needs(view.id(), relation));
    }
}
