package dev.pgcraft.compile;

import dev.pgcraft.model.View;
import dev.pgcraft.problem.Code;
import dev.pgcraft.problem.Problem;
import dev.pgcraft.schema.Index;
import dev.pgcraft.schema.MaterializedView;
import dev.pgcraft.schema.ObjectId;
import dev.pgcraft.schema.Parameters;
import dev.pgcraft.sql.Fragment;
import dev.pgcraft.sql.Identifier;
import dev.pgcraft.sql.QualifiedName;
import dev.pgcraft.sql.Sql;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Turns declared views into views, and into materialized ones with what keeps them fresh. */
final class Views {

    private final Draft draft;
    private final NavigableMap<QualifiedName, QualifiedName> tables;

    /**
     * @param tables those with the rows of resources, by the resources' names
     */
    Views(Draft draft, NavigableMap<QualifiedName, QualifiedName> tables) {
        this.draft = draft;
        this.tables = tables;
    }

    /** What of the view others may be granted. */
    List<ObjectId> add(View view) {
        draft.addHome(view.name(), view.where());
        Sql query = query(view);
        return view.stored().map(stored -> addStored(view, stored, query)).orElseGet(() -> addPlain(view, query));
    }

    private Sql query(View view) {
        Fragment query = Fragment.of(view.query().text()).withoutSemicolon();
        Optional<String> flaw = query.isBlank() ? Optional.of("its query is empty") : query.flaw();
        flaw.ifPresent(text -> draft.report(
                Problem.of(Code.BAD_VALUE, view.query().end(), "view %s: %s".formatted(view.name(), text))));
        return Sql.raw(query.text());
    }

    private List<ObjectId> addPlain(View view, Sql query) {
        var made = new dev.pgcraft.schema.View(view.name(), List.of(), query, view.comment());
        draft.add(made, view.where());
        return List.of(made.id());
    }

    private List<ObjectId> addStored(View view, View.Stored stored, Sql query) {
        MaterializedView made = new MaterializedView(view.name(), Parameters.NONE, query, true, view.comment());
        draft.add(made, view.where());
        if (!stored.unique().isEmpty()) {
            addIndex(view, stored.unique());
        }
        return List.of(made.id(), new Refreshing(view, stored, draft).add(tables));
    }

    private void addIndex(View view, List<Identifier> unique) {
        Identifier name = draft.naming().unique(view.name().name(), unique);
        Sql definition = Sql.of("btree ($L)", Sql.names(unique));
        QualifiedName index = view.name().sibling(name);
        draft.add(new Index(index, view.name(), true, definition, Optional.empty()), view.where());
    }
}
